import { caseLimits, joiningLimits } from '../../../config/limits.ts';
import type { AccountId, JoinRequestId } from '../../contract/ids.ts';
import type { AskToJoin } from '../../contract/joining.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { bareContext } from '../../triage/context.ts';
import { findDanger, helpOf, type Danger } from '../../triage/dangerToWriter.ts';
import { announceCase } from '../cases/announceCase.ts';
import type { CaseRecord } from '../cases/case.ts';
import type { CaseSignal } from '../cases/cases.rules.ts';
import { openCase } from '../cases/openCase.ts';
import { accessCommunity } from '../communities/accessCommunity.ts';
import type { CommunityRow } from '../communities/community.ts';
import { membershipIn, type Actor } from '../memberships/actor.ts';
import { pseudonymKeyOf } from '../memberships/pseudonym.rules.ts';
import { checkEligible } from './checkEligible.ts';
import { checkPseudonym } from './checkPseudonym.ts';
import type { JoinRequest } from './joinRequest.ts';
import { findByIdempotencyKey, insertJoinRequest, stampCase } from './joinRequests.store.ts';

/**
 * Asks to be let in: the request and its case commit together. Answers are screened for danger to their writer, who is shown
 * help at once; they are never held. The same idempotency key gives the same request.
 *
 * Raises `not-found`, `email-unconfirmed`, `already-member`, `already-asked`, `invalid-input`, `charter-changed`, `not-eligible` (with
 * `why`, `ageBand` and `otherGroups`), `pseudonym-taken`.
 */
export async function askToJoin(
  deps: Deps,
  actor: Actor,
  input: { slug: string; body: AskToJoin; idempotencyKey: string | null },
): Promise<JoinRequest> {
  const accountId = actor.accountId ?? refuse('signed-out');
  const community = await accessCommunity(deps, input.slug);
  const sentBefore = await findSentBefore(deps, accountId, input.idempotencyKey);
  if (sentBefore !== null) return sentBefore;
  if (!actor.emailConfirmed) refuse('email-unconfirmed');
  if (membershipIn(actor, community._id) !== null) refuse('already-member');
  checkAnswers(input.body, community);
  await checkEligible(deps, accountId, community, input.body.as);
  const { pseudonym } = input.body;
  const name = await checkPseudonym(deps, accountId, { communityId: community._id, name: pseudonym });
  if (!name.free) refusePseudonym();

  const now = deps.clock.now();
  const danger = findDanger(input.body.answers.join('\n\n'), bareContext(now, community.condition, 'join-answer'));
  const request: JoinRequest = {
    _id: newId<JoinRequestId>(),
    accountId,
    communityId: community._id,
    as: input.body.as,
    pseudonym,
    pseudonymKey: pseudonymKeyOf(pseudonym),
    looksReal: name.looksReal,
    answers: input.body.answers.map((answer, n) => ({ question: community.joinQuestions[n]?.question ?? '', answer })),
    answersDeleteAt: null,
    charterVersion: input.body.charterVersion,
    consentedAt: now,
    state: 'waiting',
    caseId: null,
    helpShown: helpOf(danger, community.condition),
    crisis: danger.severity === 'crisis',
    decisionId: null,
    decidedBy: null,
    decidedAt: null,
    appealed: false,
    idempotencyKey: input.idempotencyKey,
    createdAt: now,
  };
  return storeOnce(deps, request, danger);
}

function checkAnswers(body: AskToJoin, community: CommunityRow): void {
  if (body.charterVersion !== community.charter.version) refuse('charter-changed');
  if (body.answers.length === community.joinQuestions.length) return;
  refuse('invalid-input', { faults: [{ path: 'answers', message: 'Answer each of the questions' }] });
}

function refusePseudonym(): never {
  refuse('pseudonym-taken', { faults: [{ path: 'pseudonym', message: 'That name is taken. Please choose another' }] });
}

async function findSentBefore(deps: Deps, accountId: AccountId, key: string | null): Promise<JoinRequest | null> {
  return key === null ? null : findByIdempotencyKey(deps.db, accountId, key);
}

/** The request with its case, or the one that was sent before under the same key. */
async function storeOnce(deps: Deps, request: JoinRequest, danger: Danger): Promise<JoinRequest> {
  let row: CaseRecord;
  try {
    row = await inTransaction(deps.db, async (tx) => {
      await insertJoinRequest(deps.db, tx, request);
      const signal = joinSignal(request);
      const asked = await openCase(deps.db, tx, signal);
      await stampCase(deps.db, tx, request._id, asked.row._id);
      if (danger.severity === 'green') return asked.row;
      return (await openCase(deps.db, tx, dangerSignal(signal, request, danger))).row;
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // A second sending breaks several indexes, and MongoDB names whichever it looked at first.
    const sentBefore = await findSentBefore(deps, request.accountId, request.idempotencyKey);
    if (sentBefore !== null) return sentBefore;
    if (isDuplicate(error, 'one-waiting-request')) refuse('already-asked');
    if (isDuplicate(error, 'pseudonym-reserved')) refusePseudonym();
    throw error;
  }
  await announceCase(deps, row);
  return { ...request, caseId: row._id };
}

function joinSignal(request: JoinRequest): CaseSignal {
  return {
    target: { kind: 'join-request', id: request._id },
    communityId: request.communityId,
    subjectAccountId: request.accountId,
    subjectMembershipId: null,
    cause: 'join-request',
    headline: 'join-request',
    severity: 'green',
    revision: 0,
    findings: [],
    helpShown: [],
    at: request.createdAt,
    dueMs: joiningLimits.dueMs,
  };
}

/** Joins the same case and raises it. Spans of its findings count in the answers joined by blank lines. */
function dangerSignal(asked: CaseSignal, request: JoinRequest, danger: Danger): CaseSignal {
  return {
    ...asked,
    cause: 'danger-to-writer',
    headline: danger.categories[0] ?? 'danger-to-writer',
    severity: danger.severity,
    findings: danger.findings,
    helpShown: request.helpShown,
    dueMs: caseLimits.dueMs[danger.severity],
  };
}
