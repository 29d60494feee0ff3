import { expect } from 'chai';
import { bareContext } from '../../../server/triage/context.ts';
import { maskSpans } from '../../../server/features/posts/mask.rules.ts';
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

  for (const [text, hidden] of [
    ['Email:bob.smith@company.org', ['bob.smith@company.org']],
    ['write to “bob.smith@company.org”, please', ['bob.smith@company.org']],
    ['[bob@company.org] or me,bob@company.net', ['bob@company.org', 'bob@company.net']],
    ['📧bob@ntlworld.com and josé@company.org', ['bob@ntlworld.com', 'josé@company.org']],
    ['bob＠company.org or b\u200bob@company.org', ['bob＠company.org', '@company.org']],
    ['０７７００ ９００１２３ or 𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟒𝟓𝟔', ['０７７００ ９００１２３', '𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟒𝟓𝟔']],
    ['my card 4111\u00a01111\u00a01111\u00a01111', ['4111\u00a01111\u00a01111\u00a01111']],
    ['Text oh seven seven double oh nine double oh one two three. One of us is up', ['oh seven', 'two three']],
    ['number one: oh seven seven double oh nine double oh one two three', ['oh seven', 'two three']],
    ['ring 0113 496 0123 24/7', ['0113 496 0123']],
    ['add my snap: leah_lowsugar04', ['leah_lowsugar04']],
    ['im on insta @wobbly.pancreas.pete come say hi', ['@wobbly.pancreas.pete']],
    ['ADD ME ON FB MESSENGER BARRY STUBBINS', ['BARRY', 'STUBBINS']],
    ['snap is leah.low04 x', ['leah.low04']],
    ['tiktok @dialysis_dave follow for recipes', ['dialysis_dave']],
    ['insta: wobblypete', ['wobblypete']],
    ['DM me on twitter, I’m @kidneyking', ['@kidneyking']],
    ['it’s leah_low04 on snap', ['leah_low04']],
    ['oh seven seven double oh nine hundred one two three', ['oh seven', 'two three']],
    ['oh seven seven double oh nine double zero one two three, or 07700 900456', ['double', '07700 900456']],
    ['07700\\-900\\-123 and 07700_900_123 and 07700*900*123', ['07700', '123']],
    ['email me pete.wobble at gmail dot com', ['pete.wobble', 'gmail']],
    ['pete (at) hotmail (dot) co (dot) uk', ['pete', 'hotmail', 'uk']],
    ['pete_w @ outlook . com', ['pete_w', 'outlook']],
    ['my email is pete dot wobble at gmail', ['pete', 'wobble', 'gmail']],
    ['sort code 20-00-00 account 55779911', ['20-00-00', '55779911']],
    ['acc no 55779911 sort 200000', ['55779911', '200000']],
    ['GB29 NWBK 6016 1331 9268 19 please', ['GB29', '9268 19']],
    ['we’re number 14, LS1 4AP', ['14', 'LS1 4AP']],
    ['flat 2b M1 1AE, ring the bell', ['2b', 'M1 1AE']],
    ['join https://chat.whatsapp.com/AbC123 or discord.gg/xyz or t.me/foo', ['AbC123', 'xyz', 'foo']],
  ] as const) {
    it(`masks all of what leads to somebody in “${text}”`, () => {
      const spans = screenText(text, bareContext(now)).findings.filter((one) => one.state === 'masked');
      const shown = maskSpans(
        text,
        spans.map(({ span }) => span),
      );
      for (const part of hidden) expect(shown).to.not.include(part);
    });
  }

  for (const text of [
    'I am on B12 6mg and D3 5ug, and b12 5ug after that',
    'Ward 14, LS9 7TF, and the clinic is at St James’s LS9 7TF',
    'Accu-Chek 06454011, Libre serial 0M0063KHP, pump 80033UN01',
    'Appointment at 10:30 on 05-06-26, ref 12345678',
    'snap out of it mate',
    'Insta: a blessing and a curse',
    'my signal: bad here. threads: two of them. steam: good for sinuses',
    'saw it on tiktok: the worst advice',
    'Kidney Care UK have a form, 01420 541 424 is their support line',
    'GB29 NWBK 6016 1331 9268 18 is no such number',
    'look at kidneycareuk.org or nhs dot uk',
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
