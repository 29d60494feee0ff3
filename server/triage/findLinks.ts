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

const linkify = linkifyit();
// Two-letter and long generic endings are recognised only when asked for; posts write addresses bare.
linkify.tlds(
  [
    'app',
    'io',
    'me',
    'co',
    'uk',
    'shop',
    'store',
    'online',
    'site',
    'xyz',
    'club',
    'link',
    'live',
    'life',
    'health',
    'ly',
    'gg',
    'tv',
    'eu',
    'de',
    'fr',
    'ie',
    'example',
    'test',
    'charity',
    'scot',
    'wales',
    'cymru',
    'london',
    'info',
    'biz',
    'dev',
    'top',
    'vip',
    'win',
    'bet',
    'loan',
    'finance',
    'blog',
    'page',
    'news',
    'ai',
    'cc',
    'to',
  ],
  true,
);

/** Finds web and e-mail addresses. Texts without a dot or an at sign are not looked at. */
export function findLinks(text: string): Link[] {
  if (!/[@.]|:\/\//.test(text)) return [];
  const found = linkify.match(text) ?? [];
  return found.map((match) => {
    const host = hostOf(match.url);
    return {
      kind: match.schema === 'mailto:' ? 'email' : 'address',
      span: { start: match.index, end: match.lastIndex },
      host,
      trusted: trustedSites.some((site) => host === site || host.endsWith(`.${site}`)),
    };
  });
}

function hostOf(url: string): string {
  const address = /^mailto:.*@(.*)$/i.exec(url)?.[1] ?? /^[a-z]*:?\/\/([^/?#:]*)/i.exec(url)?.[1] ?? '';
  return address.toLowerCase().replace(/^www\./, '');
}
