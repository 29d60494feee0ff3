import { expect } from 'chai';
import type { Severity } from '../../../server/contract/screening.ts';
import { calibrationsOf } from '../../../workers/report/calibration.ts';
import { quantile } from '../../../workers/report/cost.ts';

describe('calibration', () => {
  const post = (severity: Severity) => ({
    id: 'x',
    text: '',
    severity,
    categories: [],
    group: 'x',
    condition: 'general',
  });

  it('compares what was thought in each tenth with what is true, border by border', () => {
    const [amber, red] = calibrationsOf([
      { post: post('amber'), likelihood: [0.92, 0.1, 0] },
      { post: post('green'), likelihood: [0.98, 0.1, 0] },
      { post: post('crisis'), likelihood: [1, 1, 1] },
      { post: post('green'), likelihood: [0.2, 0, 0] },
    ]);
    expect(amber?.bins[9]?.true).to.deep.equal({ hits: 2, of: 3 });
    expect(amber?.bins[9]?.thought).to.be.closeTo(2.9 / 3, 1e-12);
    expect(amber?.bins[2]?.true).to.deep.equal({ hits: 0, of: 1 });
    expect(amber?.bins[5]?.thought).to.equal(null);
    // |2.9 − 2| of the last tenth and 0.2 of the third, over 4 posts.
    expect(amber?.error).to.be.closeTo(1.1 / 4, 1e-12);
    expect(red?.bins[9]?.true).to.deep.equal({ hits: 1, of: 1 });
  });
});

describe('quantiles', () => {
  it('are values that were measured', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([quantile(values, 0.5), quantile(values, 0.99), quantile(values, 1)]).to.deep.equal([50, 99, 100]);
    expect(quantile([], 0.5)).to.equal(0);
  });
});
