import type { AuditLine } from '../../../../server/contract/audit.ts';
import cases from '../../words/en-GB/cases.json';
import log from '../../words/en-GB/log.json';
import { addWords, t, type WordId } from '../../words/words.ts';

addWords(cases);
addWords(log);

const isWord = (id: string): id is WordId => id in log || id in cases;

/** A verb of the log in words; one that has none yet is shown as it is. */
export function verbWords(verb: string): string {
  const id = `log.verb.${verb}`;
  return isWord(id) ? t(id) : spaced(verb);
}

/** What a line is about, with the end of its id, which is enough to tell two apart. */
export function targetWords(target: string): string {
  const [kind = '', id = ''] = target.split(' ');
  const word = `log.target.${kind}`;
  return `${isWord(word) ? t(word) : spaced(kind)} ${id.slice(-6)}`;
}

/** The details of a line: reasons and decisions in words, the rest as name and value. */
export function detailWords(detail: AuditLine['detail']): string[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => {
      const label = `log.detail.${name}`;
      const words = [`action.${value}`, `reason.${value}`].find(isWord);
      return t('log.detail', {
        name: isWord(label) ? t(label) : spaced(name),
        value: words ? t(words) : String(value),
      });
    });
}

function spaced(word: string): string {
  const text = word
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll(/[-_.]/gu, ' ')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
