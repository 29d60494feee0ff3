import { expect } from 'chai';
import { mean, precisionAt, scoresOf } from '../../../workers/report/scores.ts';

describe('scores', () => {
  const score = (pairs: readonly (readonly [boolean, boolean])[]) =>
    scoresOf(
      pairs,
      ([truth]) => truth,
      ([, said]) => said,
    );

  it('tell precision, recall and their harmonic mean', () => {
    const { precision, recall, f1 } = score([
      [true, true],
      [true, true],
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(precision).to.deep.equal({ hits: 2, of: 3 });
    expect(recall).to.deep.equal({ hits: 2, of: 4 });
    expect(f1).to.be.closeTo((2 * (2 / 3) * (1 / 2)) / (2 / 3 + 1 / 2), 1e-12);
  });

  it('are zero where nothing is right, and nothing where there is nothing to say', () => {
    expect(score([[true, false]]).f1).to.equal(0);
    expect(score([[false, true]]).f1).to.equal(0);
    expect(score([[false, false]]).f1).to.equal(null);
  });

  it('have a mean over those that there are', () => {
    expect(mean([0.2, null, 0.4])).to.be.closeTo(0.3, 1e-12);
    expect(mean([null])).to.equal(null);
  });

  it('tell how few alarms are right when hardly any text deserves one', () => {
    // 90 of 100 found, 5 of 100 false: 0.0009 right among 0.0009 + 0.04995 alarms.
    expect(precisionAt(0.001, { hits: 90, of: 100 }, { hits: 5, of: 100 })).to.be.closeTo(0.0009 / 0.05085, 1e-12);
    expect(precisionAt(0.001, { hits: 1, of: 1 }, { hits: 0, of: 1 })).to.equal(1);
    expect(precisionAt(0.001, { hits: 0, of: 1 }, { hits: 0, of: 1 })).to.equal(null);
    expect(precisionAt(0.001, { hits: 0, of: 0 }, { hits: 0, of: 1 })).to.equal(null);
  });
});
