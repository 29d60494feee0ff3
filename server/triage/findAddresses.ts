import type { Span } from '../contract/screening.ts';

/** The areas of British postcodes; letters of the second half are never C, I, K, M, O or V (so `B12 6mg` is a dose). */
const area =
  '(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)';
const postcode = `${area}\\d[A-Z\\d]? ?\\d(?!ug\\b)[ABD-HJLNP-UW-Z]{2}`;
const street =
  '(?:road|street|row|close|avenue|ave|lane|drive|court|way|crescent|terrace|place|gardens|grove|hill|walk|mews|square|rd)';

/** A house number and a street, then a postcode at a short distance. */
const whole = new RegExp(`\\b\\d{1,4}[a-z]?,? [\\p{L}' ]{2,40}\\b${street}\\b.{0,60}?\\b${postcode}\\b`, 'giu');
/** A postcode that somebody gives as where they are or where to come. */
const said = new RegExp(
  `\\b(?:i live|i'm|im|i am|we live|we're|come|pop|post|send|drop|my (?:postcode|address)|postcode is|home is)\\b[^.!?\\n]{0,40}?\\b(${postcode})\\b`,
  'giu',
);

/** A house and a postcode, without the street. */
const housed = new RegExp(
  `\\b(?:(?:flat|number|house|apartment|apt|door) ?)?\\b\\d{1,4}[a-z]?,? (?:[a-z']{1,20} ){0,2}${postcode}\\b`,
  'gi',
);
/** Before a number: a place in a hospital, or the rest of a number. */
const institutional = /(?:\b(?:ward|unit|clinic|bay|floor|suite|block|room) |[\d.])$/i;

/** Spans of postal addresses: a house, street and postcode together, or a postcode said to be somebody's own. */
export function findAddresses(text: string): Span[] {
  if (!/\d ?\d[a-z]{2}/i.test(text)) return [];
  const houses = Array.from(text.matchAll(housed)).filter(
    (found) => !institutional.test(text.slice(Math.max(0, found.index - 10), found.index)),
  );
  const addresses = [...text.matchAll(whole), ...houses].map((found) => spanOf(found.index, found[0].length));
  const postcodes = Array.from(text.matchAll(said), (found) => {
    const code = found[1] ?? '';
    return spanOf(found.index + found[0].length - code.length, code.length);
  });
  return [
    ...addresses,
    ...postcodes.filter((one) => !addresses.some((other) => one.start >= other.start && one.end <= other.end)),
  ];
}

function spanOf(start: number, length: number): Span {
  return { start, end: start + length };
}
