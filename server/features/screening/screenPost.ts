import type { PostId } from '../../contract/ids.ts';
import type { Screening } from '../../contract/screening.ts';
import type { Deps } from '../../deps.ts';
import { helpFor } from '../../triage/helpFor.ts';
import { screenWithModels } from '../../triage/screenWithModels.ts';
import { communityById, type Inside } from '../communities/accessCommunity.ts';
import { membershipById } from '../memberships/readMemberships.ts';
import { helpFacts } from '../posts/helpFacts.ts';
import { screenedText, type PostRow } from '../posts/post.ts';
import { isNewcomer } from '../posts/posts.policy.ts';
import { postById, recentOf } from '../posts/readPosts.ts';
import { triageContext } from '../posts/triageContext.ts';
import { currentHouse } from '../rules/currentHouse.ts';
import { findWorriedReply } from './answeredPost.ts';
import { settleScreening } from './settleScreening.ts';
import { verdictOf } from './verdict.rules.ts';

/**
 * Screens the newest revision of a post and settles it. Safe to run twice, and for a revision that is no longer the newest:
 * then it screens the one that is. Raises whatever the database raises; the job is tried again.
 */
export async function screenPost(deps: Deps, id: PostId): Promise<void> {
  const post = await postById(deps.db, id);
  if (post === null || post.waitingSince === null || post.leftToPerson === true) return;
  const inside = await placeOf(deps, post);
  const now = deps.clock.now();
  const recent = await recentOf(deps.db, post, now);
  const house = await currentHouse(deps, post.communityId);
  const context = { ...triageContext(inside, recent, now), house };
  const screened = await screenWithModels(deps.models, screenedText(post.latest), context);
  for (const fault of screened.faults)
    deps.log.error({ check: fault.check, post: id, err: fault.cause }, 'a check failed');
  const screening: Screening = {
    severity: screened.severity,
    contentState: screened.contentState,
    categories: screened.categories,
    findings: screened.findings,
  };
  const newcomer =
    post.authorBadge === null && isNewcomer(inside.membership, inside.community.newcomer.firstPostsLookedAt);
  await settleScreening(deps, {
    post,
    community: inside.community,
    screening,
    verdict: verdictOf(screening, newcomer && !post.counted),
    help: helpFor(screening.categories, screening.severity, helpFacts(inside, screening.findings)),
    worry: await findWorriedReply(deps.db, post),
    now,
  });
}

async function placeOf(deps: Deps, post: PostRow): Promise<Inside> {
  const [community, membership] = await Promise.all([
    communityById(deps, post.communityId),
    post.authorMembershipId === null ? null : membershipById(deps, post.authorMembershipId),
  ]);
  if (membership === null) throw new Error(`Post ${post._id} has no author to screen it for`);
  return { community, membership };
}
