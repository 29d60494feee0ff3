import type { Post, PublicPost, Thread } from '../../../../server/contract/posts.ts';

/** Ids grow with time, so their order is the order of writing. */
const byId = (a: Post, b: Post): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Posts with others added or put in their places, in the order of writing. */
export function mergePosts(posts: readonly Post[], incoming: readonly Post[]): Post[] {
  const all = new Map([...posts, ...incoming].map((post) => [post.id, post]));
  return [...all.values()].sort(byId);
}

/** Others see the post. */
export function isSeen(post: Post): boolean {
  return post.state === 'visible' || post.state === 'visible-with-note';
}

/** The conversation with what a newer answer says of it: whether one may reply, its title, its count. Its posts stay as they are. */
export function renewed(thread: Thread, answer: Thread): Thread {
  return { ...answer, posts: thread.posts, next: thread.next };
}

/** The conversation with an answer from its beginning put in: pages that were loaded after that stay. */
export function withAnswer(thread: Thread, answer: Thread): Thread {
  const reached = thread.next ?? thread.posts.at(-1)?.id ?? '';
  const further = answer.next === null || answer.next > reached;
  return { ...answer, posts: mergePosts(thread.posts, answer.posts), next: further ? answer.next : thread.next };
}

/** Ids of posts of others that a page of the conversation, after a post or from the first, should hold and lacks. */
export function missingFrom(answer: Thread, posts: readonly Post[], after = ''): string[] {
  const there = new Set<string>(answer.posts.map((post) => post.id));
  const inRange = posts.filter((post) => post.id > after && (answer.next === null || post.id <= answer.next));
  return inRange.filter((post) => !post.mine && !there.has(post.id)).map((post) => post.id);
}

/** What is gone after an answer came: what it brought is back, unless that went after it was asked for. */
export function goneAfter(
  gone: ReadonlySet<string>,
  answered: { whenAsked: ReadonlySet<string>; posts: readonly Post[]; missing?: readonly string[] },
): ReadonlySet<string> {
  const back = new Set<string>(answered.posts.map((post) => post.id).filter((id) => answered.whenAsked.has(id)));
  return new Set([...[...gone].filter((id) => !back.has(id)), ...(answered.missing ?? [])]);
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
  return isSeen(post) && !post.masked && post.pendingRevision !== 'held';
}

/** Whether the notice to the author offers to change the words or take them down, so that the foot of the post need not. */
export function isActedOnInNotice(post: Post): boolean {
  return post.notice !== null && !isCalm(post);
}

/** How many replies there are: as the server counted them, or as they have come in since. */
export function replyCountOf(thread: Thread, gone: ReadonlySet<string>): number {
  const here = thread.posts.filter((post) => post.kind === 'reply' && !gone.has(post.id) && isSeen(post));
  return thread.next === null ? here.length : Math.max(thread.replyCount, here.length);
}
