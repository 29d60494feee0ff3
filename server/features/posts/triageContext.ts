import type { TriageContext } from '../../triage/context.ts';
import type { Inside } from '../communities/accessCommunity.ts';
import { isNewcomer } from './posts.policy.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** What screening may know about a member's post besides its text. */
export function triageContext(
  inside: Inside,
  recent: TriageContext['author']['recentFindings'],
  now: Date,
): TriageContext {
  const { community, membership } = inside;
  return {
    now,
    condition: community.condition,
    kind: 'post',
    author: {
      daysInCommunity: Math.floor((now.getTime() - membership.joinedAt.getTime()) / dayMs),
      approvedPosts: membership.approvedPosts,
      recentFindings: recent,
    },
    holdLinks: community.newcomer.holdLinks && isNewcomer(membership, community.newcomer.firstPostsLookedAt),
  };
}
