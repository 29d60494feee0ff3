import type { Announce } from '../../live/announce.ts';
import { isSeen, type PostRow } from './post.ts';
import { presentPublic } from './posts.present.ts';

/** Tells open pages about a post that changed, after the commit: its thread, its community's list, its author. */
export function announcePost(announce: Announce, post: PostRow, communitySlug: string, quoted?: PostRow): void {
  if (isSeen(post.state)) announce.postVisible(post.threadId, presentPublic(post, quoted));
  else if (post.shown !== null) announce.postGone(post.threadId, post._id);
  if (isSeen(post.state) || post.shown !== null) announce.threadChanged(post.communityId, communitySlug, post.threadId);
  announce.postYours(post.authorAccountId, { threadId: post.threadId, postId: post._id, state: post.state });
}
