import type { Post, PublicPost, Thread } from '../../../../server/contract/posts.ts';

/** Ids grow with time, so their order is the order of writing. */
const byId = (a: Post, b: Post): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Posts with others added or put in their places, in the order of writing. */
export function mergePosts(posts: readonly Post[], incoming: readonly Post[]): Post[] {
  const all = new Map([...posts, ...incoming].map((post) => [post.id, post]));
  return [...all.values()].sort(byId);
}

/** The public part of a post changed: what is the reader's own about it stays. */
export function withPublic(post: Post, seen: PublicPost): Post {
  return { ...post, ...seen };
}

/** A post where there is nowhere to write: nothing that leads to writing is offered. */
export function withoutReply(post: Post): Post {
  return { ...post, can: { ...post.can, reply: false, quote: false } };
}

/** Splits what came into what changes posts that are shown, and what is new to the reader. */
export function sortOut(shown: readonly Post[], incoming: readonly Post[]): { known: Post[]; fresh: Post[] } {
  const ids = new Set(shown.map((post) => post.id));
  return {
    known: incoming.filter((post) => ids.has(post.id)),
    fresh: incoming.filter((post) => !ids.has(post.id)),
  };
}

/** Own words whose screening is not done: they change by themselves soon. */
export function isBeingChecked(post: Post): boolean {
  return post.mine && (post.state === 'screening' || post.pendingRevision === 'screening');
}

/** The post is up as its author wrote it, or nearly: nothing waits and nothing is hidden. */
export function isCalm(post: Post): boolean {
  const up = post.state === 'visible' || post.state === 'visible-with-note';
  return up && !post.masked && post.pendingRevision !== 'held';
}

/** Whether the notice to the author offers to change the words or take them down, so that the foot of the post need not. */
export function isActedOnInNotice(post: Post): boolean {
  return post.notice !== null && !isCalm(post);
}

/** How many replies there are: as the server counted them, or as they have come in since. */
export function replyCountOf(thread: Thread, gone: ReadonlySet<string>): number {
  const here = thread.posts.filter(
    (post) =>
      post.kind === 'reply' && !gone.has(post.id) && (post.state === 'visible' || post.state === 'visible-with-note'),
  );
  return thread.next === null ? here.length : Math.max(thread.replyCount, here.length);
}
