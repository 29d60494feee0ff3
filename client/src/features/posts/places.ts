/** Where a conversation is read; `postId` leads to one of its posts. */
export function threadPath(threadId: string, postId?: string): string {
  return `/conversations/${threadId}${postId === undefined ? '' : `#post-${postId}`}`;
}

/** Where a group talks. */
export function talkPath(slug: string): string {
  return `/groups/${slug}/talk`;
}
