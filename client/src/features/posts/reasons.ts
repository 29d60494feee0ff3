import own from '../../words/en-GB/own.json';
import { addWords, t, type WordId } from '../../words/words.ts';

addWords(own);

const isWord = (id: string): id is WordId => id in own;

/** A reason in words: why something was held, hidden, noted, taken out or left. Unknown reasons have plain words too. */
export function reasonText(reason: string): string {
  const id = `why.${reason}`;
  return isWord(id) ? t(id) : t('why.other');
}
