import type { Span } from '../contract/screening.ts';

const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/gi;
/** A sort code and an account number near each other, in either order, or either of them called by its name. */
const pair =
  /(?<!\d)(?:\d{2}[- ]\d{2}[- ]\d{2}(?!\d)[^\d\n]{1,40}\d{8}|\d{8}(?!\d)[^\d\n]{1,40}\d{2}[- ]\d{2}[- ]\d{2})(?!\d)/g;
const sortCode = /\bsort ?(?:code)?[^\d\n]{0,12}\d{2}[- ]?\d{2}[- ]?\d{2}(?!\d)/gi;
const account = /\b(?:bank )?acc(?:oun)?t?\b\.?(?: (?:no|num|number))?[^\d\n]{0,8}\d{8}(?!\d)/gi;

/** Spans of bank details: an IBAN with right check digits (ISO 13616), a sort code, an account number. */
export function findBankDetails(text: string): Span[] {
  if (!/\d{2}[- ]?\d{2}[- ]?\d{2}/.test(text)) return [];
  const named = [pair, sortCode, account]
    .flatMap((shape) => Array.from(text.matchAll(shape)))
    .filter((found) => !/\b(?:ref|reference|order|invoice|serial)\b/i.test(found[0]));
  const ibans = Array.from(text.matchAll(iban)).filter((found) =>
    isChecked(found[0].replaceAll(' ', '').toUpperCase()),
  );
  return [...ibans, ...named].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** The rest of the number, letters counted from 10, with the first four at the end, must be 1 modulo 97. */
function isChecked(number: string): boolean {
  if (number.length < 15) return false;
  let rest = 0;
  for (const character of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
