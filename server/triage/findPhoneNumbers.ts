import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { trustedNumbers, trustedPrefixes } from '../../config/words/trusted.ts';
import type { Span } from '../contract/screening.ts';
import type { Token } from './normalise.ts';

const digitWords: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  to: '2',
  three: '3',
  four: '4',
  for: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
/** Fewer digits are no phone number anywhere in the United Kingdom. */
const fewestDigits = 9;

/** Spans of phone numbers in digits, or spelt out (`oh seven seven double o …`), but not of helplines. */
export function findPhoneNumbers(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  if ((text.match(/[0-9０-９oO]/g)?.length ?? 0) >= fewestDigits) {
    for (const { startsAt, endsAt, number } of findPhoneNumbersInText(text, 'GB')) {
      if (!isHelpline(number.number) && !isHelpline(`0${number.nationalNumber}`))
        spans.push({ start: startsAt, end: endsAt });
    }
  }
  return spans.length > 0 ? spans : spelt(text, tokens);
}

function isHelpline(digits: string): boolean {
  return trustedNumbers.includes(digits) || trustedPrefixes.some((prefix) => digits.startsWith(prefix));
}

/** Runs of digits, digit words and letters that stand for digits, read as one number. */
function spelt(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let run: Token[] = [];
  let digits = '';
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && digits.length >= fewestDigits && !isHelpline(digits)) {
      const [found] = findPhoneNumbersInText(digits, 'GB');
      if (found && !isHelpline(found.number.number)) spans.push({ start: first.start, end: last.end });
    }
    run = [];
    digits = '';
  };
  let repeat = 1;
  for (const token of tokens) {
    if (token.text === 'double' || token.text === 'triple') {
      repeat = token.text === 'double' ? 2 : 3;
      continue;
    }
    const raw = text.slice(token.start, token.end).toLowerCase();
    const read = digitWords[raw] ?? (/^[0-9o]+$/.test(raw) ? raw.replaceAll('o', '0') : '');
    const same = run.at(-1)?.start === token.start;
    if (read === '' || (run.length > 0 && token.start - (run.at(-1)?.end ?? 0) > 4)) flush();
    if (read !== '' && !same) {
      run.push(token);
      digits += read.repeat(repeat);
    }
    repeat = 1;
  }
  flush();
  return spans;
}
