import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Span } from '../contract/screening.ts';

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
/** Words that a whole number has at most: one for each digit. */
const mostWords = 15;
const whole = /^(?:0[1237]\d{8,9}|00\d{9,13})$/;
/** A number among other digits is looked for in this length only: shorter ones are dates and readings too often. */
const amongOthers = /^0[1237]\d{9}$/;

/** A word that was read as digits. */
interface Said {
  readonly digits: string;
  readonly inWords: boolean;
  readonly span: Span;
}

/** A number that was found, in digits, and where it stands. */
export interface Spelt {
  readonly international: string;
  readonly span: Span;
}

/** Runs of digits, digit words and letters that stand for digits, read as one phone number. `text` is in lower case. */
export function findSpeltNumbers(text: string): Spelt[] {
  const found: Spelt[] = [];
  let run: Said[] = [];
  const flush = (): void => {
    const number = numberIn(run);
    if (number !== null) found.push(number);
    run = [];
  };
  /** `double` or `triple`, which the next digit belongs to. */
  let times = 1;
  let from: number | undefined;
  let last = 0;
  for (const word of text.matchAll(/[a-z0-9]+/g)) {
    const end = word.index + word[0].length;
    // What ends a sentence ends a number that is whole: the next sentence may begin with a digit as well.
    if (run.length <= mostWords && /[.!?,;:\n]/.test(text.slice(last, word.index)) && whole.test(joined(run))) flush();
    last = end;
    const more = repeats.get(word[0]);
    const digits = digitsOf(word[0], run.length > 0);
    if (more !== undefined) {
      times = more;
      from ??= word.index;
      continue;
    }
    if (digits === '') flush();
    else
      run.push({
        digits: digits.repeat(times),
        inWords: !/\d/.test(word[0]),
        span: { start: from ?? word.index, end },
      });
    times = 1;
    from = undefined;
  }
  flush();
  return found;
}

function digitsOf(word: string, within: boolean): string {
  const said = digitWords.get(word) ?? (within ? noughts.get(word) : undefined);
  if (said !== undefined) return said;
  return /^[0-9ol]*\d[0-9ol]*$|^o+$/.test(word) ? word.replaceAll('o', '0').replaceAll('l', '1') : '';
}

/** The whole run as a number, or the first part of it, from word to word, that is one. */
function numberIn(run: readonly Said[]): Spelt | null {
  if (whole.test(joined(run))) return read(run, (number) => number.isPossible());
  for (let from = 0; from < run.length; from += 1) {
    if (!/^0/.test(run[from]?.digits ?? '')) continue;
    let digits = '';
    for (let to = from + 1; to <= run.length; to += 1) {
      digits += run[to - 1]?.digits ?? '';
      if (digits.length > 11 || (digits.length > 1 && !/^0[1237]/.test(digits))) break;
      if (!amongOthers.test(digits)) continue;
      const part = run.slice(from, to);
      // Said in words it is meant to be dialled; in digits it must be in use.
      const isOne = part.some(({ inWords }) => inWords);
      const number = read(part, (one) => (isOne ? one.isPossible() : one.isValid()));
      if (number !== null) return number;
    }
  }
  return null;
}

type Parsed = NonNullable<ReturnType<typeof parsePhoneNumberFromString>>;

function read(part: readonly Said[], isNumber: (number: Parsed) => boolean): Spelt | null {
  const [first, last] = [part[0], part.at(-1)];
  const number = parsePhoneNumberFromString(joined(part), 'GB');
  if (first === undefined || last === undefined || number === undefined || !isNumber(number)) return null;
  return { international: number.number, span: { start: first.span.start, end: last.span.end } };
}

function joined(run: readonly Said[]): string {
  return run.map(({ digits }) => digits).join('');
}
