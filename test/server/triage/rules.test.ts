import { expect } from 'chai';
import { suppressors } from '../../../config/words/suppressors.ts';
import { categories, screenedStates, severities } from '../../../server/contract/screening.ts';
import { bareContext } from '../../../server/triage/context.ts';
import { book, rules } from '../../../server/triage/library.ts';
import { loadPacks } from '../../../server/triage/loadPacks.ts';
import { readText } from '../../../server/triage/reading.ts';
import type { Rule } from '../../../server/triage/rule.ts';

const now = new Date('2026-11-22T12:00:00Z');

function fires(rule: Rule, text: string): boolean {
  const { matches, context } = readText(text, bareContext(now, rule.conditions?.[0] ?? 'general'));
  return book.find(matches, context.condition, (one) => one.id === rule.id).length > 0;
}

describe('the rules', () => {
  it('have ids of their own, known classes and reasons in words', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).to.equal(rules.length);
    for (const rule of rules) {
      expect(categories).to.include(rule.category);
      expect(severities).to.include(rule.severity);
      expect(screenedStates).to.include(rule.state);
      expect(rule.id.startsWith(`${rule.category}.`), rule.id).to.be.true;
      expect(rule.why).to.match(/^[A-Z].{10,}\.$/);
      expect(rule.version).to.be.at.least(1);
      expect(rule.matches.length, `${rule.id} has an example`).to.be.above(0);
      expect(rule.spares.length, `${rule.id} has a counter-example`).to.be.above(0);
    }
  });

  it('hold those of each condition pack, which are found by being there', async () => {
    const ids = rules.map((rule) => rule.id);
    expect((await loadPacks()).map((rule) => rule.id)).to.not.be.empty;
    for (const rule of await loadPacks()) expect(ids).to.include(rule.id);
    for (const id of ['ketones-high', 'chemo-fever', 'kidney', 'pep-window', 'urgent'])
      expect(ids).to.include(`medical-emergency.${id}`);
  });

  it('name each suppressor once', () => {
    expect(new Set(suppressors.map((suppressor) => suppressor.id)).size).to.equal(suppressors.length);
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      for (const text of rule.matches) it(`speaks on “${text}”`, () => expect(fires(rule, text)).to.be.true);
      for (const text of rule.spares) it(`is silent on “${text}”`, () => expect(fires(rule, text)).to.be.false);
    });
  }
});
