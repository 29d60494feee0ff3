import { expect } from 'chai';
import { bareContext } from '../../../server/triage/context.ts';
import { screenText } from '../../../server/triage/screenText.ts';

const now = new Date('2026-11-22T12:00:00Z');

/** The parts of a text that are masked. */
function masked(text: string): string[] {
  return screenText(text, bareContext(now))
    .findings.filter((finding) => finding.category === 'contact-details')
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('contact details', () => {
  for (const number of [
    '07700 900123',
    '+44 7700 900456',
    '07700900982',
    '(07700) 900-321',
    '0044 7700 900111',
    '07911 123456',
    '0113 496 0123',
  ]) {
    it(`masks the phone number ${number}`, () => {
      expect(masked(`ring me, it's ${number}, any time`)).to.include(number);
    });
  }

  it('masks a house, street and postcode', () => {
    expect(masked('Parcel to 14 Acacia Avenue, Leeds LS1 4AP please')).to.include('14 Acacia Avenue, Leeds LS1 4AP');
  });

  it('masks a postcode that is somebody’s own', () => {
    expect(masked('I live near the park at M1 1AE if you want a brew')).to.include('M1 1AE');
    expect(masked('come to ls6 2ab on Sunday')).to.include('ls6 2ab');
  });

  it('masks a card number with a right check digit, and no other row of digits', () => {
    expect(masked('4111 1111 1111 1111 is the card')).to.include('4111 1111 1111 1111');
    expect(masked('the sensor serial is 4111111111111112')).to.deep.equal([]);
  });

  for (const text of [
    'BP 120/80 and sats 94%',
    'Samaritans are on 116 123, and NHS 111 is there all night',
    'NHS number blanked out, hospital number too',
    'Took 500 mg twice, then 250 mg at 07:30 on 22/11/2026',
    'eGFR 14, creatinine 412, potassium 5.6, phosphate 1.9, Hb 104',
    'Clinic is at St Luke’s, BD5 0NA',
    'The ward is 0113 243 2799, switchboard puts you through',
    'ring 0800 068 4141 or 0808 2000 247',
    'Units: 07 08 09 12 14 16 and 18, a very slow week',
  ]) {
    it(`leaves “${text}” alone`, () => expect(masked(text)).to.deep.equal([]));
  }
});
