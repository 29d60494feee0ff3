import { i18n, type Messages } from '@lingui/core';
import type account from './en-GB/account.json';
import type cases from './en-GB/cases.json';
import type communities from './en-GB/communities.json';
import type desk from './en-GB/desk.json';
import type edit from './en-GB/edit.json';
import type joining from './en-GB/joining.json';
import type log from './en-GB/log.json';
import type notices from './en-GB/notices.json';
import type pages from './en-GB/pages.json';
import type own from './en-GB/own.json';
import type posts from './en-GB/posts.json';
import type rules from './en-GB/rules.json';
import type search from './en-GB/search.json';
import type settings from './en-GB/settings.json';
import shell from './en-GB/shell.json';

const LOCALE = 'en-GB';

/** Every id in the catalogue. A word that does not exist does not compile. */
export type WordId = keyof (typeof shell &
  typeof pages &
  typeof account &
  typeof posts &
  typeof communities &
  typeof edit &
  typeof joining &
  typeof search &
  typeof notices &
  typeof own &
  typeof desk &
  typeof cases &
  typeof settings &
  typeof rules &
  typeof log);

/** What a message may be filled with. */
export type Values = Record<string, string | number>;

/**
 * Adds one file of the catalogue: `import posts from '../../words/en-GB/posts.json'; addWords(posts);`. A page adds the
 * files it speaks from, so that nobody downloads words they never see. The words of the shell are always there.
 */
export function addWords(words: object): void {
  // The build has compiled each message into lingui's own form; the type of the file on disk is plain text.
  i18n.load(LOCALE, words as Messages);
}

addWords(shell);
i18n.activate(LOCALE);

/** The words behind an id, filled in. */
export function t(id: WordId, values?: Values): string {
  return i18n._(id, values);
}
