import type { CaseRow } from './cases.ts';
import type { Notice } from './notices.ts';
import type { PublicPost } from './posts.ts';

/** Events from the server. Rooms are joined on the server after the policy says so; nothing here is personal to one reader. */
export interface ServerEvents {
  /** To a thread's watchers: a post became visible, changed its words, or its masks. */
  'post:visible': (post: PublicPost) => void;
  /** To a thread's watchers: a post is no longer to be seen. */
  'post:gone': (gone: { threadId: string; postId: string }) => void;
  /** To everyone inside a community: a thread appeared, moved up, or went. Lists are fetched again. */
  'thread:changed': (change: { communitySlug: string; threadId: string }) => void;
  /** To the author alone: their own post changed state; fetch it again. */
  'post:yours': (change: { threadId: string; postId: string; state: string }) => void;
  /** To one account. */
  'notice:new': (notice: Notice) => void;
  /** To those who work a community's cases. The row's `claim.mine` is always false here: compare `claim.id`. */
  'case:changed': (row: CaseRow) => void;
  /** To one account: memberships or roles changed; ask `GET /session` again. */
  'session:changed': () => void;
}

/** Events from the client. Each is answered: `ok` false looks alike for forbidden and missing. */
export interface ClientEvents {
  'thread:watch': (threadId: string, answer: (result: { ok: boolean }) => void) => void;
  'thread:unwatch': (threadId: string) => void;
}
