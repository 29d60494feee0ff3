import type { PostId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import type { Membership } from '../memberships/membership.ts';
import type { PostRow, ThreadRecord } from '../posts/post.ts';

/** A post with what bears on its screening and may have changed a moment ago. */
export interface ToScreen {
  readonly post: PostRow;
  readonly membership: Membership | null;
  readonly thread: ThreadRecord | null;
}

interface Joined extends PostRow {
  readonly membership: [Membership?];
  readonly thread: [ThreadRecord?];
}

/** A post and its surroundings in one round trip: every screening asks for all of them. Null where the post is gone. */
export async function findToScreen(db: Db, id: PostId): Promise<ToScreen | null> {
  const [joined] = await db
    .collection<PostRow>('posts')
    .aggregate<Joined>([
      { $match: { _id: id } },
      one('memberships', 'authorMembershipId', '_id', 'membership'),
      one('threads', 'threadId', '_id', 'thread'),
    ])
    .toArray();
  if (joined === undefined) return null;
  const { membership, thread, ...post } = joined;
  return { post, membership: membership[0] ?? null, thread: thread[0] ?? null };
}

function one(from: string, localField: string, foreignField: string, as: string) {
  return { $lookup: { from, localField, foreignField, as } };
}
