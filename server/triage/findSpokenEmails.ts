import { trustedSites } from '../../config/words/trusted.ts';
import type { Span } from '../contract/screening.ts';

const dot = String.raw`(?: ?[([{] ?(?:dot|\.) ?[)\]}] ?| dot | ?\. ?)`;
const at = String.raw`(?: ?[([{] ?(?:at|@) ?[)\]}] ?| at | ?@ ?)`;
const ending = '(?:com|co|uk|net|org|me|io|info|eu|ie|de|fr)';
const provider =
  '(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|protonmail|proton|btinternet|live|aol|sky|virginmedia)';
const local = String.raw`[\p{L}\d][\p{L}\d._%+-]{0,39}(?: (?:dot|underscore|dash) [\p{L}\d._-]{1,30}){0,3}`;

const whole = new RegExp(
  `(?<![\\p{L}\\d._])(${local})(${at})([\\p{L}\\d-]{2,30})((?:${dot}[\\p{L}\\d-]{2,20}){0,1}${dot}${ending})\\b`,
  'giu',
);
const alone = new RegExp(
  `(?<![\\p{L}\\d._])(${local})${at}(?:gmail|googlemail|hotmail|icloud|protonmail|btinternet)\\b`,
  'giu',
);
/** What stands before the address of a shop, not of a person: `look at boots dot com`. */
const places =
  /^(?:look|looking|looked|buy|bought|shop|see|seen|found|find|online|available|order|ordered|site|one|them|it|is|was|work|works)$/i;

/** Spans of e-mail addresses that are spelt out: `pete at gmail dot com`, `pete (at) hotmail.co.uk`. */
export function findSpokenEmails(text: string): Span[] {
  if (!/\bdot\b|[([{] ?(?:dot|at|@|\.) ?[)\]}]| @|@ |mail\b|cloud\b|btinternet/i.test(text)) return [];
  const spelt = Array.from(text.matchAll(whole)).filter((found) => {
    const [, name = '', sign = '', host = '', rest = ''] = found;
    const site = `${host}${rest}`
      .toLowerCase()
      .replace(/[\s()[\]{}]|dot(?=\W|$)/g, (part) => (part === 'dot' ? '.' : ''));
    if (trustedSites.some((trusted) => site === trusted || site.endsWith(`.${trusted}`))) return false;
    if (new RegExp(`^${provider}$`, 'i').test(host)) return true;
    // Written plainly it is found as any address is; `look at shop.com` is no address.
    const hidden = /dot|[([{]/i.test(rest) || /[([{]| @|@ /.test(sign);
    return hidden && !places.test(name);
  });
  const brief = Array.from(text.matchAll(alone)).filter((found) => !places.test(found[1] ?? ''));
  const spans = [...spelt, ...brief].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  return spans.filter(
    (one) => !spans.some((other) => other !== one && other.start <= one.start && other.end > one.end),
  );
}
