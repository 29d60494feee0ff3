import { caseLimits, joiningLimits } from '../../../config/limits.ts';
import type { AccountId, JoinRequestId } from '../../contract/ids.ts';
import type { AskToJoin } from '../../contract/joining.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { bareContext, type TriageContext } from '../../triage/context.ts';
import { findDanger, helpOf, type Danger } from '../../triage/dangerToWriter.ts';
import { helpEntries } from '../../triage/helpEntries.ts';
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
import {
  changeJoinRequest,
  findAllOf,
  findByIdempotencyKey,
  insertJoinRequest,
  stampCase,
} from './joinRequests.store.ts';

/** What stands between two answers where they are screened as one text. */
const BETWEEN = '\n\n';
const textOf = (answers: readonly { readonly answer: string }[]): string =>
  answers.map(({ answer }) => answer).join(BETWEEN);

/**
 * Asks to be let in: the request and its case commit together. Answers are screened for danger to their writer, who is shown
 * help at once; they are never held. The same idempotency key gives the same request.
 *
 * Raises `not-found`, `email-unconfirmed`, `already-member`, `already-asked` (with `helpShown` and `crisis` of these answers, which are
 * screened all the same), `invalid-input`, `charter-changed`, `not-eligible` (with `why`, `ageBand` and `otherGroups`), `pseudonym-taken`.
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
  const answers = input.body.answers.map((answer, n) => ({
    question: community.joinQuestions[n]?.question ?? '',
    answer,
  }));
  const context = bareContext(now, community.condition, 'join-answer');
  const danger = findDanger(textOf(answers), context);
  const request: JoinRequest = {
    _id: newId<JoinRequestId>(),
    accountId,
    communityId: community._id,
    as: input.body.as,
    pseudonym,
    pseudonymKey: pseudonymKeyOf(pseudonym),
    looksReal: name.looksReal,
    answers,
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
  return storeOnce(deps, request, { danger, context });
}

function checkAnswers(body: AskToJoin, community: CommunityRow): void {
  if (body.charterVersion !== community.charter.version) refuse('charter-changed');
  const asked = community.joinQuestions.map(({ question }) => question);
  const isOfThese = (body.questions ?? asked).every((question, n) => question === asked[n]);
  if (body.answers.length === asked.length && isOfThese) return;
  refuse('invalid-input', { faults: [{ path: 'answers', message: 'Answer each of the questions' }] });
}

function refusePseudonym(): never {
  refuse('pseudonym-taken', { faults: [{ path: 'pseudonym', message: 'That name is taken. Please choose another' }] });
}

async function findSentBefore(deps: Deps, accountId: AccountId, key: string | null): Promise<JoinRequest | null> {
  return key === null ? null : findByIdempotencyKey(deps.db, accountId, key);
}

/** The request with its case, or the one that was sent before under the same key. */
async function storeOnce(
  deps: Deps,
  request: JoinRequest,
  { danger, context }: { danger: Danger; context: TriageContext },
): Promise<JoinRequest> {
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
    // One's own waiting request keeps one's own name too: only without one has somebody else taken it.
    if (await joinWaiting(deps, request, context))
      refuse('already-asked', { extra: { helpShown: helpEntries(request.helpShown), crisis: request.crisis } });
    if (isDuplicate(error, 'pseudonym-reserved')) refusePseudonym();
    throw error;
  }
  await announceCase(deps, row);
  return { ...request, caseId: row._id };
}

/**
 * Brings danger in the answers of a further request to the one that waits, with the words that tell of it, and raises its case. What
 * was answered before has been screened. Answers whether one waits.
 */
async function joinWaiting(deps: Deps, further: JoinRequest, context: TriageContext): Promise<boolean> {
  const { waits, row } = await inTransaction(deps.db, async (tx) => {
    const waiting = (await findAllOf(deps.db, further.accountId, tx)).find(
      ({ communityId, state }) => communityId === further.communityId && state === 'waiting',
    );
    if (waiting === undefined) return { waits: false, row: null };
    const known = waiting.answers ?? [];
    const added = (further.answers ?? []).filter(({ answer }) => !known.some((one) => one.answer === answer));
    const danger = findDanger(textOf(added), context);
    if (danger.severity === 'green') return { waits: true, row: null };
    const kept = known.slice(0, joiningLimits.answersHeld - added.length);
    await changeJoinRequest(deps.db, tx, waiting._id, ['waiting'], {
      answers: [...kept, ...added],
      helpShown: [...new Set([...waiting.helpShown, ...further.helpShown])],
      crisis: waiting.crisis || further.crisis,
    });
    const before = kept.length === 0 ? 0 : textOf(kept).length + BETWEEN.length;
    const findings = danger.findings.map(({ span, ...finding }) => ({
      ...finding,
      span: { start: span.start + before, end: span.end + before },
    }));
    const signal = { ...joinSignal(waiting), at: further.createdAt };
    const raised = await openCase(deps.db, tx, dangerSignal(signal, further, { ...danger, findings }));
    return { waits: true, row: raised.row };
  });
  if (row !== null) await announceCase(deps, row);
  return waits;
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
