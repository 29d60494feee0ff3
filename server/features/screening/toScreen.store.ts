import type { PostId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import type { CommunityRow } from '../communities/community.ts';
import type { Membership } from '../memberships/membership.ts';
import type { PostRow, ThreadRecord } from '../posts/post.ts';

/** A post with what bears on its screening. */
export interface ToScreen {
  readonly post: PostRow;
  readonly community: CommunityRow | null;
  readonly membership: Membership | null;
  readonly thread: ThreadRecord | null;
  /** The version of the community's own rules that is in effect; 0 where nothing was changed. */
  readonly rulesVersion: number;
}

interface Joined extends PostRow {
  readonly community: [CommunityRow?];
  readonly membership: [Membership?];
  readonly thread: [ThreadRecord?];
  readonly rules: [{ readonly version: number }?];
}

/** A post and its surroundings in one round trip: every screening asks for all of them. Null where the post is gone. */
export async function findToScreen(db: Db, id: PostId): Promise<ToScreen | null> {
  const [joined] = await db
    .collection<PostRow>('posts')
    .aggregate<Joined>([
      { $match: { _id: id } },
      one('communities', 'communityId', '_id', 'community'),
      one('memberships', 'authorMembershipId', '_id', 'membership'),
      one('threads', 'threadId', '_id', 'thread'),
      {
        $lookup: {
          from: 'houseRules',
          localField: 'communityId',
          foreignField: 'communityId',
          pipeline: [{ $sort: { version: -1 } }, { $limit: 1 }, { $project: { _id: 0, version: 1 } }],
          as: 'rules',
        },
      },
    ])
    .toArray();
  if (joined === undefined) return null;
  const { community, membership, thread, rules, ...post } = joined;
  return {
    post,
    community: community[0] ?? null,
    membership: membership[0] ?? null,
    thread: thread[0] ?? null,
    rulesVersion: rules[0]?.version ?? 0,
  };
}

function one(from: string, localField: string, foreignField: string, as: string) {
  return { $lookup: { from, localField, foreignField, as } };
}
