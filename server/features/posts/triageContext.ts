import type { TriageContext } from '../../triage/context.ts';
import type { Inside } from '../communities/accessCommunity.ts';
import { isNewcomer } from './posts.policy.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** What an author wrote lately, and where. */
export interface Recent {
  readonly findings: TriageContext['author']['recentFindings'];
  readonly texts: readonly string[];
  readonly calmRecovery: boolean;
}

/** For where a text is read alone. */
export const nothingRecent: Recent = { findings: [], texts: [], calmRecovery: false };

/** What screening may know about a member's post besides its text. */
export function triageContext(inside: Inside, recent: Recent, now: Date): TriageContext {
  const { community, membership } = inside;
  return {
    now,
    condition: community.condition,
    kind: 'post',
    author: {
      daysInCommunity: Math.floor((now.getTime() - membership.joinedAt.getTime()) / dayMs),
      approvedPosts: membership.approvedPosts,
      recentFindings: recent.findings,
      recentTexts: recent.texts,
    },
    calmRecovery: recent.calmRecovery,
    holdLinks: community.newcomer.holdLinks && isNewcomer(membership, community.newcomer.firstPostsLookedAt),
  };
}
