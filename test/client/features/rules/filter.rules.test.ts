import { expect } from 'chai';
import { filterRules, type RuleFilter } from '../../../../client/src/features/rules/filter.rules.ts';
import { CATEGORIES, SEVERITIES, WORD_CATEGORIES } from '../../../../client/src/features/rules/marks.ts';
import { wordCategories, type RuleRow } from '../../../../server/contract/rules.ts';
import { categories, severities } from '../../../../server/contract/screening.ts';

function row(id: string, over: Partial<RuleRow> = {}): RuleRow {
  return {
    id,
    version: 1,
    category: 'spam',
    severity: 'amber',
    state: 'held',
    why: `Why ${id} speaks.`,
    source: 'words',
    conditions: null,
    matches: [],
    spares: [],
    changedTo: null,
    needsSecondLead: false,
    fired: { days30: 0, days90: 0 },
    agreement: { agreed: 0, disagreed: 0 },
    ...over,
  };
}

const rows = [
  row('spam.link', { fired: { days30: 9, days90: 30 }, agreement: { agreed: 1, disagreed: 8 } }),
  row('suicide.plan', { severity: 'crisis', category: 'suicide', matches: ['Tonight is the NIGHT'] }),
  row('self-harm.now', { severity: 'red', category: 'self-harm', changedTo: 'amber' }),
];
const all: RuleFilter = { text: '', category: undefined, severity: undefined, changedOnly: false, sort: 'danger' };
const found = (filter: Partial<RuleFilter>): string[] =>
  filterRules(rows, { ...all, ...filter }, ({ changedTo }) => changedTo !== null).map(({ id }) => id);

describe('the list of rules', () => {
  it('shows the most danger first, unless another order is asked for', () => {
    expect(found({})).to.deep.equal(['suicide.plan', 'self-harm.now', 'spam.link']);
    expect(found({ sort: 'often' })[0]).to.equal('spam.link');
    expect(found({ sort: 'disagreed' })[0]).to.equal('spam.link');
  });

  it('looks for every word in the reason, the name and the examples', () => {
    expect(found({ text: 'night tonight' })).to.deep.equal(['suicide.plan']);
    expect(found({ text: ' why SPAM.link ' })).to.deep.equal(['spam.link']);
    expect(found({ text: 'night giraffe' })).to.deep.equal([]);
  });

  it('keeps to a class, a severity, or what the group has changed', () => {
    expect(found({ category: 'self-harm' })).to.deep.equal(['self-harm.now']);
    expect(found({ severity: 'crisis' })).to.deep.equal(['suicide.plan']);
    expect(found({ changedOnly: true })).to.deep.equal(['self-harm.now']);
  });
});

describe('The classes that a rule can be about', () => {
  it('are those of the contract, which the pages do not load', () => {
    expect([...CATEGORIES]).to.deep.equal([...categories]);
    expect([...WORD_CATEGORIES]).to.deep.equal([...wordCategories]);
    expect([...SEVERITIES].reverse()).to.deep.equal([...severities]);
  });
});
