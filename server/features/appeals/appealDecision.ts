import type { AccountId, DecisionId, JoinRequestId, MembershipId, PostId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate, type Db } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { bareContext } from '../../triage/context.ts';
import { findDanger, helpOf } from '../../triage/dangerToWriter.ts';
import { announceCase } from '../cases/announceCase.ts';
import type { CaseRecord } from '../cases/case.ts';
import { adverseActions, higher, type CaseSignal } from '../cases/cases.rules.ts';
import { openCase } from '../cases/openCase.ts';
import { findDecision, type DecisionRow } from '../cases/readDecisions.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import { keepForAppeal } from '../joining/keepForAppeal.ts';
import { isNewestRequest } from '../joining/newestRequest.ts';
import { closeEnding } from '../memberships/closeEnding.ts';
import { membershipById, membershipOf } from '../memberships/readMemberships.ts';
import { isEndedSince } from '../memberships/reinstateMembership.ts';
import type { Actor } from '../memberships/actor.ts';
import { endAppeals } from '../notices/endAppeals.ts';
import { endAppeal } from '../posts/endAppeal.ts';
import { postById } from '../posts/readPosts.ts';
import type { AppealRow } from './appeal.ts';
import { findAppeal, insertAppeal } from './appeals.store.ts';

/**
 * Asks to look again at a decision about one's own words or place; also for somebody whose membership ended or was refused. Opens
 * the target's case for a lead who did not decide, or an organisation admin. Once for each decision, and not for the outcome
 * of an appeal. The words are screened for danger to their writer.
 *
 * Raises `not-found` for anybody else's decision, `action-not-offered` for one that takes nothing away, `already-appealed`.
 */
export async function appealDecision(
  deps: Deps,
  actor: Actor,
  input: { decisionId: DecisionId; text: string; idempotencyKey: string | null },
): Promise<AppealRow> {
  const accountId = actor.accountId ?? refuse('signed-out');
  const decision = found(await findDecision(deps.db, input.decisionId));
  if (decision.subjectAccountId !== accountId) refuse('not-found');
  const known = await findAppeal(deps.db, decision._id);
  if (known !== null) return sameOrRefuse(known, input.idempotencyKey);
  if (!adverseActions.includes(decision.action)) refuse('action-not-offered');
  if (decision.ofAppeal === true || decision.reason === 'decision-stands') refuse('already-appealed');
  if (!(await isStillOpen(deps.db, decision, accountId))) refuse('action-not-offered');

  const at = deps.clock.now();
  const condition = await conditionOf(deps, decision);
  const danger = findDanger(input.text, bareContext(at, condition, 'appeal'));
  const helpShown = helpOf(danger, condition);
  const signal: CaseSignal = {
    target: decision.target,
    communityId: decision.communityId,
    ...(await subjectOf(deps.db, decision, accountId)),
    cause: 'appeal',
    headline: 'appeal',
    severity: higher('amber', danger.severity),
    // Spans of the findings would point into the target's words, not into these.
    findings: [],
    helpShown,
    at,
    appeal: { text: input.text, decisionId: decision._id },
    forLeads: true,
    notBy: [decision.by],
  };
  const draft = {
    _id: newId<string>(),
    decisionId: decision._id,
    accountId,
    helpShown,
    crisis: danger.severity === 'crisis',
    idempotencyKey: input.idempotencyKey,
    at,
  };
  let stored: { appeal: AppealRow; row: CaseRecord };
  try {
    stored = await inTransaction(deps.db, async (tx) => {
      let { row } = await openCase(deps.db, tx, signal);
      if (danger.severity !== 'green') {
        const headline = danger.categories[0] ?? 'danger-to-writer';
        row = (await openCase(deps.db, tx, { ...signal, cause: 'danger-to-writer', headline })).row;
      }
      const appeal: AppealRow = { ...draft, caseId: row._id };
      await insertAppeal(deps.db, tx, appeal);
      if (decision.target.kind === 'join-request') {
        await keepForAppeal(deps.db, tx, decision.target.id as JoinRequestId, row._id);
      }
      if (decision.target.kind === 'membership') await closeEnding(deps.db, tx, decision._id);
      if (decision.target.kind === 'post') {
        await endAppeal(deps.db, tx, decision.target.id as PostId, decision._id);
      }
      await endAppeals(deps.db, tx, accountId, decision._id);
      return { appeal, row };
    });
  } catch (error) {
    if (!isDuplicate(error, 'appealed-once')) throw error;
    return sameOrRefuse(found(await findAppeal(deps.db, decision._id)), input.idempotencyKey);
  }
  await announceCase(deps, stored.row);
  return stored.appeal;
}

/** A refusal is looked at again only while nothing came of asking anew, an ending only while nothing came after it. */
async function isStillOpen(db: Db, { target, at }: DecisionRow, accountId: AccountId): Promise<boolean> {
  if (target.kind === 'join-request') return isNewestRequest(db, accountId, target.id as JoinRequestId);
  if (target.kind === 'membership') return isEndedSince(await membershipById({ db }, target.id as MembershipId), at);
  return true;
}

/** The appeal that was sent before under the same key. Raises `already-appealed` for another one. */
function sameOrRefuse(known: AppealRow, key: string | null): AppealRow {
  if (key !== null && known.idempotencyKey === key) return known;
  return refuse('already-appealed');
}

async function conditionOf(deps: Deps, decision: DecisionRow): Promise<string> {
  if (decision.communityId === null) return 'general';
  const communities = await communitiesById(deps, [decision.communityId]);
  return communities.get(decision.communityId)?.condition ?? 'general';
}

/** Whose place it is about in that community, and the revision that stands now. */
async function subjectOf(
  db: Db,
  decision: DecisionRow,
  accountId: AccountId,
): Promise<{ subjectAccountId: AccountId; subjectMembershipId: MembershipId | null; revision: number }> {
  const membership = decision.communityId === null ? null : await membershipOf({ db }, accountId, decision.communityId);
  const post = decision.target.kind === 'post' ? await postById(db, decision.target.id as PostId) : null;
  return {
    subjectAccountId: accountId,
    subjectMembershipId: membership?._id ?? null,
    revision: post?.latest.revision ?? 0,
  };
}
