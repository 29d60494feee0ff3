import type { Span } from '../contract/screening.ts';

/** Four groups of four digits, or 13 to 19 digits in a row. */
const shape = /(?<!\d)(?:\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}|\d{13,19})(?!\d)/g;

/** Spans of numbers that could be a payment card: the shape of one, and its check digit (ISO/IEC 7812) is right. */
export function findCardNumbers(text: string): Span[] {
  return Array.from(text.matchAll(shape))
    .filter((found) => isChecked(found[0].replace(/\D/g, '')))
    .map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

function isChecked(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.at(-1 - at));
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && /[1-9]/.test(digits);
}
