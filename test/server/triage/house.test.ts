import { expect } from 'chai';
import type { HouseDraft } from '../../../server/contract/rules.ts';
import { checks } from '../../../server/triage/checks/list.ts';
import { bareContext } from '../../../server/triage/context.ts';
import { applyHouse } from '../../../server/triage/house/applyHouse.ts';
import { compileHouse } from '../../../server/triage/house/compileHouse.ts';
import { listedRules } from '../../../server/triage/house/listedRules.ts';
import { readPhrase } from '../../../server/triage/house/readPhrase.ts';
import { screenText } from '../../../server/triage/screenText.ts';

const now = new Date('2026-11-01T12:00:00Z');
const under = (draft: Partial<HouseDraft>) => ({
  ...bareContext(now),
  house: compileHouse({ words: [], changes: [], ...draft, version: 7 }),
});

describe('a community’s own rules, as screening applies them', () => {
  it('lists every rule once, with examples that it finds and spares', () => {
    const ids = listedRules.map((rule) => rule.id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const rule of listedRules.filter(({ source }) => source === 'structure')) {
      const found = (text: string) => screenText(text, bareContext(now)).findings.some((one) => one.rule === rule.id);
      for (const text of rule.matches) expect(found(text), `${rule.id}: ${text}`).to.equal(true);
      for (const text of rule.spares) expect(found(text), `${rule.id}: ${text}`).to.equal(false);
    }
    expect(checks.map((check) => check.id)).to.include('house.words');
  });

  it('lists every kind of contact details that is found', () => {
    const written = [
      'Ring me on 07700 900123, I am at 14 Acacia Avenue, Leeds LS1 4AP.',
      'My card is 4111 1111 1111 1111, sort code 20-00-00, account 55779911.',
      'Or robin.wren@mailbox.example, insta: pete_04, https://t.me/robinwren',
    ];
    const found = written.flatMap((text) => screenText(text, bareContext(now)).findings);
    const ids = [...new Set(found.filter(({ category }) => category === 'contact-details').map(({ rule }) => rule))];
    expect(ids).to.include.members(['contact-details.bank', 'contact-details.handle', 'contact-details.phone']);
    expect(listedRules.map(({ id }) => id)).to.include.members(ids);
  });

  it('reads a phrase as plain words, whatever signs are in it', () => {
    expect(readPhrase('Magic Mineral-Water')).to.deep.equal(['magic', 'mineral', 'water']);
    for (const phrase of [
      '(a|b)',
      '{pills}',
      '~3 hello',
      '<3..4>',
      'foo*',
      'a & !b',
      'no. 1 pills',
      'привет',
      'ab',
      '*',
    ])
      expect(readPhrase(phrase), phrase).to.equal(null);
  });

  it('sees through disguises of the community’s own words, and points at the words as written', () => {
    const context = under({ words: [{ phrase: 'zazabliss', action: 'watch', category: 'selling' }] });
    const text = 'Try some Z4zablis$ today';
    const [finding] = screenText(text, context).findings;
    expect(finding).to.include({ rule: 'house.zazabliss', version: 7, severity: 'amber', state: 'visible' });
    expect(text.slice(finding?.span.start, finding?.span.end)).to.equal('Z4zablis$');
  });

  it('only lowers what a model says, and never silences a rule of crisis altogether', () => {
    const { house } = under({
      changes: [
        { rule: 'model.suicide', to: 'red' },
        { rule: 'suicide.plan-with-time', to: 'off' },
      ],
    });
    const said = (rule: string, severity: 'amber' | 'crisis') =>
      applyHouse(
        [{ rule, version: 1, category: 'suicide', severity, state: 'held', span: { start: 0, end: 1 }, why: '' }],
        house,
      )[0];
    expect(said('model.suicide', 'amber')?.severity).to.equal('amber');
    expect(said('model.suicide', 'crisis')?.severity).to.equal('red');
    expect(said('suicide.plan-with-time', 'crisis')).to.deep.include({
      severity: 'amber',
      was: { severity: 'crisis', state: 'held' },
    });
  });
});
