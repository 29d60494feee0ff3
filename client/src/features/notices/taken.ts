import type { HelpEntry } from '../../../../server/contract/posts.ts';

/** What the server says when it has taken a report or an appeal: help to show at once, where the words sounded like danger. */
export type Taken = { help: readonly HelpEntry[]; crisis: boolean };
