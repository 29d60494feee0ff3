import type { Post } from '../../../../server/contract/posts.ts';

/** What the page does when the reader acts on a post. */
export type PostDeeds = {
  reply: (post: Post) => void;
  quote: (post: Post) => void;
  edit: (post: Post | undefined) => void;
  edited: (post: Post) => void;
  ask: (question: 'report' | 'withdraw' | 'appeal' | 'missed', post: Post) => void;
  /** The reader works in this group, and can say what the checks missed. */
  works: boolean;
  support: (post: Post) => void;
  mute: (post: Post) => void;
};
