import { expect } from 'chai';
import { rate, shareOf, wilson } from '../../../workers/report/share.ts';

describe('shares', () => {
  // Newcombe RG. Two-sided confidence intervals for the single proportion. Stat Med 1998;17:857-872, table I, method 3.
  const published = [
    { hits: 81, of: 263, low: 0.2553, high: 0.3662 },
    { hits: 15, of: 148, low: 0.0624, high: 0.1605 },
    { hits: 0, of: 20, low: 0, high: 0.1611 },
    { hits: 1, of: 29, low: 0.0061, high: 0.1718 },
  ];

  for (const { hits, of, low, high } of published)
    it(`have the published Wilson interval for ${hits} of ${of}`, () => {
      const interval = wilson({ hits, of });
      expect(interval?.low).to.be.closeTo(low, 0.00005);
      expect(interval?.high).to.be.closeTo(high, 0.00005);
    });

  it('have an interval that ends at 1 where all are hits, and mirrors that of none', () => {
    const [all, none] = [wilson({ hits: 20, of: 20 }), wilson({ hits: 0, of: 20 })];
    expect(all?.high).to.equal(1);
    expect(all?.low).to.be.closeTo(1 - (none?.high ?? 0), 1e-12);
  });

  it('are nothing, not zero, of nothing', () => {
    expect(wilson({ hits: 0, of: 0 })).to.equal(null);
    expect(rate({ hits: 0, of: 0 })).to.equal(null);
    expect(rate({ hits: 0, of: 4 })).to.equal(0);
  });

  it('count what fulfils a condition', () => {
    expect(shareOf([1, 2, 3], (value) => value > 1)).to.deep.equal({ hits: 2, of: 3 });
  });
});
