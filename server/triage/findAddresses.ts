import type { Span } from '../contract/screening.ts';

const postcode = '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}';
const street =
  '(?:road|street|row|close|avenue|ave|lane|drive|court|way|crescent|terrace|place|gardens|grove|hill|walk|mews|square|rd)';

/** A house number and a street, then a postcode at a short distance. */
const whole = new RegExp(`\\b\\d{1,4}[a-z]?,? [\\p{L}' ]{2,40}\\b${street}\\b.{0,60}?\\b${postcode}\\b`, 'giu');
/** A postcode that somebody gives as where they are or where to come. */
const said = new RegExp(
  `\\b(?:i live|i'm|im|i am|we live|we're|come|pop|post|send|drop|my (?:postcode|address)|postcode is|home is)\\b[^.!?\\n]{0,40}?\\b(${postcode})\\b`,
  'giu',
);

/** Spans of postal addresses: a house, street and postcode together, or a postcode said to be somebody's own. */
export function findAddresses(text: string): Span[] {
  if (!/\d ?\d[a-z]{2}/i.test(text)) return [];
  const addresses = Array.from(text.matchAll(whole), (found) => spanOf(found.index, found[0].length));
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
