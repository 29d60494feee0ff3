import { expect } from 'chai';
import { worse } from '../../../workers/report/golden.ts';

const recorded = { crisisAtRed: 0.9, urgentGreen: 0.1, macroF1: 0.7, ordinaryFlagged: 0.05 };

describe('comparing with recorded figures', () => {
  it('lets a loss of a point pass, and any gain', () => {
    expect(worse(recorded, recorded)).to.deep.equal([]);
    expect(
      worse(recorded, { crisisAtRed: 0.89, urgentGreen: 0.11, macroF1: 0.69, ordinaryFlagged: 0.06 }),
    ).to.deep.equal([]);
    expect(worse(recorded, { crisisAtRed: 1, urgentGreen: 0, macroF1: 1, ordinaryFlagged: 0 })).to.deep.equal([]);
  });

  it('names each figure that lost more than a point, in the direction that matters', () => {
    expect(
      worse(recorded, { crisisAtRed: 0.88, urgentGreen: 0.12, macroF1: 0.68, ordinaryFlagged: 0.07 }),
    ).to.deep.equal([
      'crisisAtRed was 0.9 and is 0.88',
      'urgentGreen was 0.1 and is 0.12',
      'macroF1 was 0.7 and is 0.68',
      'ordinaryFlagged was 0.05 and is 0.07',
    ]);
  });
});
