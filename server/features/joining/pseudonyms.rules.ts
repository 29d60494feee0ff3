import { firstNames, pseudonymFirst, pseudonymSecond } from '../../../config/words/pseudonyms.ts';

const known = new Set(firstNames);

/**
 * Whether a pseudonym looks like somebody's real name: a common first name that goes on (`Sarah Jones`, `Sarah J`, `sarah1994`), or
 * what stands before the @ of the person's own address. It is warned about and allowed.
 */
export function looksReal(pseudonym: string, email: string): boolean {
  const words = letters(pseudonym).split(' ').filter(Boolean);
  const [first] = words;
  if (first === undefined) return false;
  if (known.has(first) && (words.length > 1 || /\d/.test(pseudonym))) return true;
  const mailbox = letters(email.split('@')[0] ?? '').replaceAll(' ', '');
  return mailbox.length >= 5 && words.join('').includes(mailbox);
}

/** Lower case, letters alone, with single spaces for everything between them. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** A made-up name; `random` gives a whole number from 0 up to what it is given. */
export function makePseudonym(random: (below: number) => number): string {
  const first = pseudonymFirst[random(pseudonymFirst.length)] ?? pseudonymFirst[0];
  const second = pseudonymSecond[random(pseudonymSecond.length)] ?? pseudonymSecond[0];
  return `${first} ${second}`;
}
