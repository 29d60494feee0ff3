import { expect } from 'chai';
import { costOutcomes, disguiseOutcome, outcomesOf, written } from '../../../workers/report/aims.ts';
import { figuresOf } from '../../../workers/report/figures.ts';

describe('aims', () => {
  it('are met at the limit and not beyond it', () => {
    expect(disguiseOutcome({ hits: 10, of: 20 }, { hits: 9, of: 20 })).to.include({
      value: 0.9,
      met: true,
      aim: '≥ 90 %',
    });
    expect(disguiseOutcome({ hits: 10, of: 20 }, { hits: 8, of: 20 })).to.include({ met: false });
  });

  it('are neither met nor missed where nothing can be measured', () => {
    expect(outcomesOf(figuresOf([])).map(({ met }) => met)).to.satisfy((list: unknown[]) =>
      list.every((met) => met === null),
    );
    expect(disguiseOutcome({ hits: 0, of: 5 }, { hits: 0, of: 5 })).to.include({ value: null, met: null });
  });

  it('ask more speed of rules and n-grams than of the sentence model', () => {
    const cost = { words: 60, texts: 10, p50Ms: 9, p99Ms: 41, perSecond: 100 };
    const [, slow, enough, memory] = costOutcomes([cost], 451, true);
    expect([slow?.met, enough?.met, memory?.met]).to.deep.equal([false, true, false]);
    const [, free, few] = costOutcomes([cost], 450, false);
    expect([free?.met, few?.met]).to.deep.equal([null, false]);
  });

  it('are written as people read them', () => {
    expect(written(0.9231, 'percent')).to.equal('92.3 %');
    expect(written(0.06, 'percent')).to.equal('6 %');
    expect(written(0.05, 'per-thousand')).to.equal('50');
    expect(written(2345.6, 'per-second')).to.equal('2,346');
    expect(written(null, 'decimal')).to.equal('–');
  });
});
