import { Filter } from 'bad-words';
import { harmlessWords } from '../../config/words/profanity.ts';

/**
 * Single swear words: the list that `bad-words` filters with, without words of the body, of treatment and of every day. Only
 * the list is used; the package's matching is slow and blind to disguise.
 */
export const swearWords: ReadonlySet<string> = new Set(
  new Filter().list.filter((word) => /^[a-z]{3,}$/.test(word) && !harmlessWords.has(word)),
);
