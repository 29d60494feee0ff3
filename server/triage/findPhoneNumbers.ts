import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { institutions, trustedNumbers, trustedPrefixes } from '../../config/words/trusted.ts';
import type { Span } from '../contract/screening.ts';
import { fold, type Folded } from './fold.ts';

/** Digits said as words; `double` and `triple` repeat the next. */
const digitWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zero: '0',
    oh: '0',
    nought: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
  }),
);
/** What follows a digit and stands for noughts: `nine hundred`. */
const noughts: ReadonlyMap<string, string> = new Map([
  ['hundred', '00'],
  ['thousand', '000'],
]);
const repeats: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
]);

/** A national number of the United Kingdom, or one with a country in front. Digits that begin otherwise are readings and serials. */
const dialled = /^(?:\+|00|0[1237])/;
/** The shape of a British mobile number. The library knows only ranges in use, and those kept for drama are dialled all the same; marks of emphasis between digits vanish on the page. */
const mobile =
  /(?<![\d.])\(?(?:\+44|0044|44|0)[ .()*_~`\\-]{0,3}(?:0[ .()*_~`\\-]{0,3})?7\d(?:[ .()*_~`\\-]{0,3}\d){8}(?!\d)/g;
/** Characters before a number in which a surgery or a unit makes it an institution's, not a person's. */
const introduction = 60;
/** Stretches of digits looked at in one text, and characters of each. */
const mostStretches = 20;
const longestStretch = 60;

/** Spans of phone numbers, in digits or spelt out (`oh seven seven double o …`), but not of helplines, surgeries and units. */
export function findPhoneNumbers(text: string): Span[] {
  if (!mayHoldNumber(text)) return [];
  const folded = fold(text);
  const written = inDigits(folded.text);
  const found = [...written, ...spelt(folded.text).filter((span) => !written.some((one) => overlap(one, span)))];
  return found.filter((span) => !isInstitution(folded.text, span)).map((span) => toOriginal(span, folded));
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function mayHoldNumber(text: string): boolean {
  return /\d(?:\D{0,6}\d){8}|\d\D{0,3}[oO]|zero|nought|\boh\b|double|triple|[oO]7/i.test(text);
}

/** Looks at stretches of digits only, and bounds them: the library takes long over thousands of digits in a row. */
function inDigits(text: string): Span[] {
  const stretches = Array.from(text.matchAll(/[+(]?\d[\d ().-]{7,}/g)).slice(0, mostStretches);
  const mobiles = Array.from(text.matchAll(mobile), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const others = stretches.flatMap((stretch) =>
    findPhoneNumbersInText(stretch[0].slice(0, longestStretch), { defaultCountry: 'GB', extended: true })
      .map(({ startsAt, endsAt, number }) => ({ start: stretch.index + startsAt, end: stretch.index + endsAt, number }))
      .filter(({ start, number }) => dialled.test(text.slice(start, start + 3)) && isPersonal(number.number))
      .map(({ start, end }) => ({ start, end })),
  );
  return [...mobiles, ...others.filter((span) => !mobiles.some((one) => overlap(one, span)))];
}

function isPersonal(international: string): boolean {
  const national = international.replace(/^\+44/, '0');
  return !trustedNumbers.includes(national) && !trustedPrefixes.some((prefix) => national.startsWith(prefix));
}

function isInstitution(text: string, { start: at, end }: Span): boolean {
  // An institution's line is a landline.
  if (/^[^0-9]*(?:\+?44|0)[^0-9]*7/.test(text.slice(at, at + 6))) return false;
  if (
    /^,? (?:is|was) (?:the|their|its|our) [a-z ]{0,20}(?:line|helpline|desk|switchboard|reception)\b/.test(
      text.slice(end, end + introduction),
    )
  )
    return true;
  const before = text.slice(Math.max(0, at - introduction), at);
  const words = before.split(/[^a-z]+/);
  return words.some((word) => institutions.has(word)) && !/\b(?:me|my|mine|own)\b/.test(before);
}

function toOriginal(span: Span, folded: Folded): Span {
  return { start: folded.starts[span.start] ?? 0, end: folded.ends[span.end - 1] ?? 0 };
}

/** Runs of digits, digit words and letters that stand for digits, read as one number. */
function spelt(text: string): Span[] {
  const spans: Span[] = [];
  let digits = '';
  let start = 0;
  let end = 0;
  let repeat = 1;
  const flush = (): void => {
    const number = /^(?:0[1237]\d{8,9}|00\d{9,13})$/.test(digits)
      ? parsePhoneNumberFromString(digits, 'GB')
      : undefined;
    if (number?.isPossible() && isPersonal(number.number)) spans.push({ start, end });
    digits = '';
    repeat = 1;
  };
  for (const word of text.matchAll(/[a-z0-9]+/g)) {
    const again = repeats.get(word[0]);
    const read =
      digitWords.get(word[0]) ??
      (digits === '' ? undefined : noughts.get(word[0])) ??
      (/^[0-9ol]*\d[0-9ol]*$|^o+$/.test(word[0]) ? word[0].replaceAll('o', '0').replaceAll('l', '1') : '');
    if (again === undefined && read === '') {
      flush();
      continue;
    }
    if (digits === '' && repeat === 1) start = word.index;
    if (again !== undefined) repeat = again;
    else {
      digits += read.repeat(repeat);
      repeat = 1;
      end = word.index + word[0].length;
    }
  }
  flush();
  return spans;
}
