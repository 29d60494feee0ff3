import { membershipLimits } from '../../../config/limits.ts';
import type { PostId } from '../../contract/ids.ts';
import type { Screening } from '../../contract/screening.ts';
import type { Deps } from '../../deps.ts';
import { helpFor } from '../../triage/helpFor.ts';
import { screenWithModels } from '../../triage/screenWithModels.ts';
import { communityById, type Inside } from '../communities/accessCommunity.ts';
import { helpFacts } from '../posts/helpFacts.ts';
import { screenedText } from '../posts/post.ts';
import { isNewcomer } from '../posts/posts.policy.ts';
import { recentOf } from '../posts/readPosts.ts';
import { triageContext } from '../posts/triageContext.ts';
import { currentHouseOf } from '../rules/houseOf.ts';
import { findWorriedReply } from './answeredPost.ts';
import { settleScreening } from './settleScreening.ts';
import { findToScreen, type ToScreen } from './toScreen.store.ts';
import { verdictOf } from './verdict.rules.ts';

/**
 * Screens the newest revision of a post and settles it. Safe to run twice, and for a revision that is no longer the newest:
 * then it screens the one that is. Raises whatever the database raises; the job is tried again.
 */
export async function screenPost(deps: Deps, id: PostId): Promise<void> {
  const found = await findToScreen(deps.db, id);
  if (found === null) return;
  const { post, thread } = found;
  if (post.waitingSince === null || post.leftToPerson === true) return;
  const inside = await insideOf(deps, found);
  const now = deps.clock.now();
  const [recent, house] = await Promise.all([recentOf(deps.db, post, now), currentHouseOf(deps, post.communityId)]);
  const calmRecovery = thread?.calmRecovery === true;
  const context = { ...triageContext(inside, { ...recent, calmRecovery }, now), house };
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
    authorKnown: inside.membership.approvedPosts >= membershipLimits.approvedCounted,
    now,
  });
}

async function insideOf(deps: Deps, { post, membership }: ToScreen): Promise<Inside> {
  if (membership === null) throw new Error(`Post ${post._id} has no author to screen it for`);
  return { community: await communityById(deps, post.communityId), membership };
}
