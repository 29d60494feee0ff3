import type { Span } from '../contract/screening.ts';

const service =
  'insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|twitter|facebook|fb(?: messenger)?|messenger|kik|telegram|discord|psn|gamer ?tag|xbox(?: live)?|skype|whats ?app|wechat|viber|signal|reddit|threads|bluesky|linkedin|onlyfans|only fans|roblox|twitch|steam';

const any = new RegExp(service, 'i');

/** Services that are words of every day too (`signal`, `threads`) count only before an `@` or with a colon. */
const named = new RegExp(
  `\\b(?:${service})(?: (?:name|handle|tag|user|username|id|account))?(?:'?s? (?:is|as|under)| ?[:=@>~-]{1,3}|) ?@?([a-z0-9][a-z0-9._-]{2,30})`,
  'gi',
);
/** The other way round: `leah_low04 on snap`. */
const before = new RegExp(
  `(?<![a-z0-9._@-])(@?[a-z0-9][a-z0-9._-]{2,30}) (?:on|over on|@) (?:my )?(?:${service})\\b`,
  'gi',
);
/** No everyday word looks like this. */
const odd = /[\d_@]|[\p{L}\d]\.[\p{L}\d]/u;

/** Spans of accounts on other services: `insta: pete`, `tiktok @pete`, `pete_04 on snap`. A service alone is none. */
export function findHandles(text: string): Span[] {
  if (!any.test(text)) return [];
  const after = Array.from(text.matchAll(named)).filter((found) => {
    const handle = found[1] ?? '';
    const lead = found[0].slice(0, -handle.length);
    if (!/[\s:=@>~-]$/.test(lead)) return false;
    if (lead.includes('@')) return true;
    if (/ $/.test(lead) && !/(?:[:=>~-]|\b(?:is|as|under)) ?$/.test(lead)) return false;
    if (odd.test(handle)) return true;
    // A bare name stands at the end, or before what does not go on with a sentence.
    return /[:=>~]/.test(found[0]) && /^\s*(?:$|[\n.,!?)x😊-🙏])/u.test(text.slice(found.index + found[0].length));
  });
  const ahead = Array.from(text.matchAll(before)).filter((found) => odd.test(found[1] ?? ''));
  return [...after, ...ahead].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** Characters after an invitation in which a name may follow. */
const reach = 60;
const name = /@[\p{L}\d._-]{2,}|(?=[\p{L}._-]*[\d_])[\p{L}\d][\p{L}\d._-]{2,}|\p{L}+(?:[._-]\p{L}+)+/gu;

/** An invitation to another service with the name that follows it on its line, so that the mask hides both. */
export function withHandle(text: string, span: Span): Span {
  const rest = text.slice(span.end, span.end + reach).split('\n', 1)[0] ?? '';
  const last = Array.from(rest.matchAll(name)).at(-1);
  const spoken =
    /^(?: ?[:=-]{1,3} ?| (?:is|as|under|called|user|username|name) )?["' ]?@?[A-Za-z0-9._-]{1,40}(?: [A-Z][A-Za-z0-9]{0,20}){0,4}/;
  const next = /^ ?[:=]| (?:is|as|under|called) |^ \p{Lu}/u.test(rest.slice(0, 12)) ? spoken.exec(rest)?.[0].length : 0;
  return { start: span.start, end: span.end + Math.max(last ? last.index + last[0].length : 0, next ?? 0) };
}
