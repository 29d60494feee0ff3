import { expect } from 'chai';
import { checks } from '../../../server/triage/checks/list.ts';
import { bareContext } from '../../../server/triage/context.ts';
import { gramsOf, gramSpace } from '../../../server/triage/model/grams.ts';
import { opinionOf, type ScoredWindow } from '../../../server/triage/model/opinion.ts';
import { judged, outputs } from '../../../server/triage/model/outputs.ts';
import { readable } from '../../../server/triage/model/readable.ts';
import { passagesOf, sentencesOf } from '../../../server/triage/model/windows.ts';
import { readText } from '../../../server/triage/reading.ts';
import { runChecks } from '../../../server/triage/screenText.ts';

const context = bareContext(new Date('2026-11-22T12:00:00Z'));
const tokensOf = (text: string) => readText(text, context).tokens;
const thresholds = { borders: [0, 1, 2], category: 0 };

function scored(logits: Partial<Record<string, number>>, from = 0): ScoredWindow {
  return { window: { from, to: from + 3 }, logits: Float32Array.from(outputs, (name) => logits[name] ?? -9) };
}

describe('A model’s opinion', () => {
  it('is the highest border that any stretch reaches, and what that stretch is about', () => {
    const calm = scored({ amber: -1 });
    const worry = scored({ amber: 3, red: 1.5, crisis: 0, 'self-harm': 2, suicide: 1 }, 3);
    expect(opinionOf([calm, worry], thresholds)).to.deep.equal({
      severity: 'red',
      categories: ['self-harm', 'suicide'],
      window: { from: 3, to: 6 },
    });
  });

  it('is none where no border is reached', () => {
    expect(opinionOf([scored({ amber: -0.1 })], thresholds)).to.equal(null);
    expect(opinionOf([], thresholds)).to.equal(null);
  });

  it('always names the likeliest category, however unlikely', () => {
    const opinion = opinionOf([scored({ amber: 1, grooming: -4 })], thresholds);
    expect(opinion?.categories).to.deep.equal(['grooming']);
  });

  it('raises what the rules left green, with its sentence, and never lowers what they found', () => {
    const text = 'I keep thinking about ending it. The cat is fine.';
    const reading = readText(text, context);
    const alone = runChecks(reading, checks);
    expect(alone.severity).to.equal('red');
    const mild = { severity: 'amber', categories: ['suicide'], window: { from: 0, to: 6 } } as const;
    expect(runChecks({ ...reading, opinion: mild }, checks).severity).to.equal('red');
    const calm = readText('The cat goes to Sheila. She knows.', context);
    const raised = runChecks({ ...calm, opinion: { ...mild, severity: 'crisis', window: { from: 0, to: 5 } } }, checks);
    expect(raised).to.include({ severity: 'crisis', contentState: 'held' });
    expect(raised.findings[0]?.span).to.deep.equal({ start: 0, end: 22 });
  });

  it('does not mask the sentence round a phone number that is masked already', () => {
    const reading = readText('Do ring me, 07700 900123, any evening.', context);
    const opinion = { severity: 'amber', categories: ['contact-details'], window: { from: 0, to: 6 } } as const;
    const rules = runChecks({ ...reading, opinion }, checks).findings.map(({ rule }) => rule);
    expect(rules).to.deep.equal(['contact-details.phone']);
  });

  it('has words for every category that is judged', () => {
    for (const category of judged) {
      const opinion = { severity: 'red', categories: [category], window: { from: 0, to: 1 } } as const;
      const { findings } = runChecks({ ...readText('hm', context), opinion }, checks);
      expect(findings.map(({ why }) => why.length > 10)).to.deep.equal([true]);
    }
  });
});

describe('What a model reads', () => {
  it('has disguises and text-speak undone, and the marks of the original', () => {
    const text = 'k1ll m y s e l f? i dont know… 3.5 mmol';
    expect(readable(text, tokensOf(text))).to.match(/^kill myself\? i do not know… 3\.5 mmol$/);
    expect(readable('  🙂  ', [])).to.equal('🙂');
  });

  it('counts each gram once, within the table', () => {
    const grams = gramsOf(tokensOf('no no no more more'));
    expect(new Set(grams).size).to.equal(grams.length);
    expect(Math.max(...grams)).to.be.below(gramSpace);
    expect(gramsOf([])).to.deep.equal([]);
  });

  it('is every word of a long text: in passages, and sentence by sentence, none lost and none twice', () => {
    const text = 'We went to the sea. It rained. Nobody minded at all, the chips were hot and so were we. '.repeat(30);
    const tokens = tokensOf(text);
    for (const windows of [passagesOf(tokens), sentencesOf(tokens, { from: 0, to: tokens.length })]) {
      expect(windows[0]?.from).to.equal(0);
      expect(windows.at(-1)?.to).to.equal(tokens.length);
      windows.slice(1).forEach(({ from }, index) => expect(from).to.equal(windows[index]?.to));
    }
    const without = tokensOf('and then '.repeat(200));
    const cut = sentencesOf(without, { from: 0, to: without.length });
    expect(Math.max(...cut.map(({ from, to }) => to - from))).to.be.at.most(48);
  });
});
