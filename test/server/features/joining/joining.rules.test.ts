import { expect } from 'chai';
import { answersDeleteAt, whyNotEligible } from '../../../../server/features/joining/joining.rules.ts';

const kidney = { ageBand: { from: 18, to: 30 }, audience: 'patients' } as const;
const open = { ageBand: { from: 18, to: null }, audience: 'patients-and-carers' } as const;
const born = (birthYear: number, birthMonth: number, as: 'patient' | 'carer' = 'patient') => ({
  birthYear,
  birthMonth,
  as,
});

describe('who may be let in', () => {
  it('counts an age from the first of the month after the birthday', () => {
    const person = born(2008, 11);
    expect(whyNotEligible(person, kidney, new Date('2026-11-30T23:59:59Z'))).to.equal('age');
    expect(whyNotEligible(person, kidney, new Date('2026-12-01T00:00:00Z'))).to.equal(null);
  });

  it('counts a birthday in December from January', () => {
    const person = born(2007, 12);
    expect(whyNotEligible(person, kidney, new Date('2025-12-31T23:00:00Z'))).to.equal('age');
    expect(whyNotEligible(person, kidney, new Date('2026-01-01T00:00:00Z'))).to.equal(null);
  });

  it('lets the upper age in for its whole year', () => {
    const person = born(1995, 6);
    expect(whyNotEligible(person, kidney, new Date('2026-06-30T12:00:00Z'))).to.equal(null);
    expect(whyNotEligible(person, kidney, new Date('2026-07-01T12:00:00Z'))).to.equal('age');
  });

  it('lets carers in only where the group is for them too', () => {
    const now = new Date('2026-05-01T12:00:00Z');
    expect(whyNotEligible(born(2000, 1, 'carer'), kidney, now)).to.equal('audience');
    expect(whyNotEligible(born(2000, 1, 'carer'), open, now)).to.equal(null);
  });

  it('knows no upper end where there is none', () => {
    expect(whyNotEligible(born(1926, 1), open, new Date('2026-05-01T12:00:00Z'))).to.equal(null);
  });

  it('deletes answers seven days after the decision', () => {
    expect(answersDeleteAt(new Date('2026-05-01T12:00:00Z'))).to.deep.equal(new Date('2026-05-08T12:00:00Z'));
  });
});
