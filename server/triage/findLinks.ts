import { linkifyit } from 'linkify-it';
import { trustedSites } from '../../config/words/trusted.ts';
import type { Span } from '../contract/screening.ts';

/** A web or e-mail address in a text. */
export interface Link {
  readonly kind: 'address' | 'email';
  readonly span: Span;
  /** Lower-case host, without `www.`. */
  readonly host: string;
  /** On a site of the health service, of government or of a known charity. */
  readonly trusted: boolean;
}

/** Endings that hardly follow a full stop by accident. */
const sure = words(
  'com org net edu gov info biz uk co io app dev gg tv ly eu de fr ie xyz ai cc scot wales cymru london blog finance example',
);
/** Words as well as endings (`so tired.to be honest`): in an address without `http` or `www` they count with a path. */
const doubtful = words(
  'me to live life top win link page news health club store shop site online loan bet vip test charity',
);

const linkify = linkifyit({ fuzzyLink: true, tlds: [...sure, ...doubtful] });

/** What an address cannot do without. */
const mayBeLink = /[@]|:\/\/|[^.\s]\.[^.\s]/;

/** Finds web and e-mail addresses; they hold no white space, so that each stretch without it is looked at alone. */
export function findLinks(text: string): Link[] {
  if (!mayBeLink.test(text)) return [];
  const found = Array.from(text.matchAll(/\S+/g)).flatMap((chunk) =>
    mayBeLink.test(chunk[0])
      ? (linkify.match(chunk[0]) ?? []).map((match) => ({ match, from: chunk.index + match.index }))
      : [],
  );
  const places = found.filter(({ match }) => match.schema !== 'mailto:' && (match.schema !== '' || isMeant(match.raw)));
  return [
    ...places.map(({ match, from }) => linkOf('address', match.url, { start: from, end: from + match.raw.length })),
    ...findEmails(text),
  ];
}

/** What may stand before the `@` of an address, which the library reads only where a space or a quote is before that. */
const mailbox = /[\p{L}\p{N}._%+'-]{1,64}@(?=[\p{L}\p{N}])/gu;
/** Characters of a host that are looked at; no name is longer. */
const longestHost = 255;

/** E-mail addresses, whatever stands before them: `Email:bob@…`, `“bob@…”`, `[bob@…]`. */
function findEmails(text: string): Link[] {
  return Array.from(text.matchAll(mailbox)).flatMap((found) => {
    const host = found.index + found[0].length;
    const [match] = linkify.match(`x@${text.slice(host, host + longestHost).split(/[\s@]/, 1)[0] ?? ''}`) ?? [];
    if (match?.index !== 0 || match.schema !== 'mailto:') return [];
    return linkOf('email', match.url, { start: found.index, end: host - '@'.length + match.raw.length - 'x'.length });
  });
}

function linkOf(kind: Link['kind'], url: string, span: Span): Link {
  const host = hostOf(url);
  return { kind, span, host, trusted: trustedSites.some((site) => host === site || host.endsWith(`.${site}`)) };
}

function isMeant(bare: string): boolean {
  const ending = /^[^/?#:]*\.([a-z]+)/i.exec(bare)?.[1]?.toLowerCase() ?? '';
  return sure.includes(ending) || /^www\./i.test(bare) || (bare.includes('/') && doubtful.includes(ending));
}

function words(list: string): readonly string[] {
  return list.split(' ');
}

function hostOf(url: string): string {
  const address = /^mailto:.*@(.*)$/i.exec(url)?.[1] ?? /^[a-z]*:?\/\/([^/?#:]*)/i.exec(url)?.[1] ?? '';
  return address.toLowerCase().replace(/^www\./, '');
}
