import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { institutions, trustedNumbers, trustedPrefixes } from '../../config/words/trusted.ts';
import type { Span } from '../contract/screening.ts';
import { findSpeltNumbers } from './findSpeltNumbers.ts';
import { fold, type Folded } from './fold.ts';

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
  const folded = fold(text);
  if (!mayHoldNumber(folded.text)) return [];
  const written = inDigits(folded.text);
  const spelt = findSpeltNumbers(folded.text)
    .filter(({ international }) => isPersonal(international))
    .map(({ span }) => span);
  const found = [...written, ...spelt.filter((span) => !written.some((one) => overlap(one, span)))];
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
