import { vocabulary } from '../library.ts';
import { normalise } from '../normalise.ts';

/** What a pattern can hold as a plain word: nothing of this means anything in the language of patterns. */
const plainWord = /^[a-z0-9%£.]+$/;
/** Letters that the rules can read, figures, and the few signs that stand in names; no sign of the language of patterns. */
const readable = /^[\p{Script=Latin}\p{M}\d\s'’&%£./+@-]+$/u;
/** Words of one or two letters are in half of all posts. */
const shortestPhrase = 3;

/**
 * The words of a phrase as the rules read them, so that what a lead types is found however a member spells it, and no sign in it
 * means anything to the matcher. Null for what can't be read as plain words of one sentence, or is too short.
 */
export function readPhrase(phrase: string): readonly string[] | null {
  if (!readable.test(phrase)) return null;
  const tokens = normalise(phrase, vocabulary);
  const [first] = tokens;
  if (first === undefined) return null;
  if (tokens.some((token) => token.sentence !== first.sentence)) return null;
  const words = tokens.map((token) => token.text);
  if (!words.every((word) => plainWord.test(word))) return null;
  return words.join('').length < shortestPhrase ? null : words;
}

/** The rule id of a community's own phrase: kept for ever, so that statistics of a phrase go on when it is taken up again. */
export function houseRuleId(phrase: string): string {
  const plain = phrase.normalize('NFKD').toLowerCase();
  return `${houseWord}${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** What ids of communities' own words begin with. */
export const houseWord = 'house.';
