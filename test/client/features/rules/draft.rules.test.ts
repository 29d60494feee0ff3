import { expect } from 'chai';
import {
  changesBetween,
  isSameDraft,
  rebased,
  takesSecondLead,
  withLevel,
  withoutChange,
  withoutWord,
  withWord,
} from '../../../../client/src/features/rules/draft.rules.ts';
import type { HouseDraft, HouseWord, RuleRow } from '../../../../server/contract/rules.ts';

const word = (phrase: string, over: Partial<HouseWord> = {}): HouseWord => ({
  phrase,
  action: 'watch',
  category: 'self-harm',
  ...over,
});
const nothing: HouseDraft = { words: [], changes: [] };
const base: HouseDraft = {
  words: [word('purple drink'), word('blue lagoon')],
  changes: [{ rule: 'suicide.plan', to: 'red' }],
};
const kinds = (draft: HouseDraft): string[] => changesBetween(base, draft).map(({ kind, key }) => `${kind} ${key}`);

function row(over: Partial<RuleRow>): RuleRow {
  return {
    id: 'suicide.plan',
    version: 1,
    category: 'suicide',
    severity: 'crisis',
    state: 'held',
    why: 'Has a plan.',
    source: 'words',
    conditions: null,
    matches: [],
    spares: [],
    changedTo: null,
    needsSecondLead: true,
    fired: { days30: 0, days90: 0 },
    agreement: { agreed: 0, disagreed: 0 },
    ...over,
  };
}

describe('a change to the rules of a group', () => {
  it('tells words that come, go and change, and rules whose level changes', () => {
    const draft: HouseDraft = {
      words: [word('purple drink', { action: 'hold' }), word('night swim')],
      changes: [{ rule: 'spam.link', to: 'off' }],
    };
    expect(kinds(draft)).to.deep.equal([
      'word-changed word purple drink',
      'word-added word night swim',
      'word-removed word blue lagoon',
      'rule rule suicide.plan',
      'rule rule spam.link',
    ]);
  });

  it('finds no difference in another order', () => {
    const turned = { ...base, words: base.words.toReversed() };
    expect(isSameDraft(base, turned)).to.equal(true);
    expect(isSameDraft(base, nothing)).to.equal(false);
  });

  it('is what it was once every change is taken back', () => {
    const draft = withoutWord(
      withWord(withLevel(base, 'suicide.plan', 'off'), word('purple drink', { action: 'hold' }), 'purple drink'),
      'blue lagoon',
    );
    const back = changesBetween(base, draft).reduce((each, change) => withoutChange(base, each, change), draft);
    expect(isSameDraft(base, back)).to.equal(true);
  });

  it('names the place at which the server would find fault', () => {
    const draft = withLevel(withWord(base, word('ab')), 'spam.link', 'off');
    const paths = changesBetween(base, draft).map(({ path }) => path);
    expect(paths).to.deep.equal(['draft.words.2.phrase', 'draft.changes.1.rule']);
  });

  it('is put on top of what others saved meanwhile, and keeps what they did', () => {
    const mine = withoutWord(withLevel(base, 'spam.link', 'red'), 'blue lagoon');
    const theirs = withWord(withLevel(base, 'hate.slur', 'amber'), word('night swim'));
    const both = rebased(base, mine, theirs);
    expect(both.words.map(({ phrase }) => phrase)).to.deep.equal(['purple drink', 'night swim']);
    expect(both.changes.map(({ rule }) => rule)).to.have.members(['suicide.plan', 'hate.slur', 'spam.link']);
  });

  it('says when a second lead has to agree: for less than the book and less than now, of a rule of danger', () => {
    const second = (from: HouseDraft, to: HouseDraft, over: Partial<RuleRow> = {}): boolean =>
      changesBetween(from, to).some((change) => takesSecondLead(change, new Map([['suicide.plan', row(over)]])));
    expect(second(nothing, withLevel(nothing, 'suicide.plan', 'red'))).to.equal(true);
    expect(second(nothing, withLevel(nothing, 'suicide.plan', 'off'))).to.equal(true);
    expect(second(withLevel(nothing, 'suicide.plan', 'off'), withLevel(nothing, 'suicide.plan', 'amber'))).to.equal(
      false,
    );
    expect(second(withLevel(nothing, 'suicide.plan', 'off'), nothing)).to.equal(false);
    const amber = { severity: 'amber', needsSecondLead: false } as const;
    expect(second(nothing, withLevel(nothing, 'suicide.plan', 'off'), amber)).to.equal(false);
  });
});
