import { caseLimits } from '../../../config/limits.ts';
import type { Decide } from '../../contract/cases.ts';
import type { CaseId, DecisionId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import type { Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { addNotice } from '../notices/addNotice.ts';
import { announceNotice } from '../notices/announceNotice.ts';
import type { NoticeRow } from '../notices/notice.ts';
import { accessCase, accountOf, requireClaim } from './accessCase.ts';
import { announceCase } from './announceCase.ts';
import type { CaseRecord } from './case.ts';
import { whyNotTake } from './cases.policy.ts';
import { adverseActions, decidedBy, isActive, isAppealed, needsSecondCheck, reasonsIn } from './cases.rules.ts';
import { findCase, replaceCase } from './cases.store.ts';
import { findDecisionSentBefore, insertDecision } from './decisions.store.ts';
import { offersOf } from './offersOf.ts';
import { openCase } from './openCase.ts';
import type { Applied, DecisionDraft } from './target.ts';

/**
 * Decides a claimed case: case, decision, log, content and notice commit in one transaction, or not at all. Raises `claim-lost`
 * or `stale-revision` with what changed, `case-decided`, `action-not-offered`, `own-content`, `same-decider`, `not-found`. The same
 * idempotency key gives the same decision.
 */
export async function decideCase(
  deps: Deps,
  actor: Actor,
  input: Deciding,
): Promise<{ decisionId: DecisionId; row: CaseRecord }> {
  const read = await accessCase(deps, actor, input.id);
  let outcome: Outcome;
  try {
    const why = whyNotTake(actor, read, deps.clock.now());
    if (why !== null) refuse(why);
    const turn = await requireOffered(deps, read, input.body);
    outcome = await inTransaction(deps.db, (tx) => writeDecision(deps, tx, actor, input), turn);
  } catch (error) {
    // Sent before, or twice at once: then it is refused for what it did itself, and has its answer.
    const same = await findSentBefore(deps, actor, input);
    if (same === null) throw error;
    return { decisionId: same, row: found(await findCase(deps.db, input.id)) };
  }
  outcome.applied?.announce(deps.announce);
  await announceCase(deps, outcome.row);
  for (const notice of outcome.notices) await announceNotice(deps, notice);
  return { decisionId: outcome.decisionId, row: outcome.row };
}

/** A decision that arrived; `idempotencyKey` null: it can't be told from another. */
export interface Deciding {
  readonly id: CaseId;
  readonly body: Decide;
  readonly idempotencyKey: string | null;
}

async function findSentBefore(deps: Deps, actor: Actor, input: Deciding): Promise<DecisionId | null> {
  if (input.idempotencyKey === null) return null;
  const before = await findDecisionSentBefore(deps.db, accountOf(actor), input.idempotencyKey);
  return before?.caseId === input.id ? before._id : null;
}

/** Answers whom the decision's transaction waits for. */
async function requireOffered(deps: Deps, row: CaseRecord, body: Decide): Promise<string | undefined> {
  if (!isActive(row)) refuse('case-decided', { extra: { state: row.state } });
  const { actions, turn } = await offersOf(deps, row);
  if (!actions.includes(body.action)) refuse('action-not-offered', { extra: { offered: actions } });
  if (!reasonsIn(row, body.action).includes(body.reason)) {
    refuse('invalid-input', { faults: [{ path: 'reason', message: 'Does not fit this decision' }] });
  }
  return turn;
}

interface Outcome {
  readonly decisionId: DecisionId;
  readonly row: CaseRecord;
  readonly applied: Applied | null;
  readonly notices: readonly NoticeRow[];
}

async function writeDecision(deps: Deps, tx: Tx, actor: Actor, input: Deciding): Promise<Outcome> {
  const { body } = input;
  const now = deps.clock.now();
  const row = found(await findCase(deps.db, input.id, tx));
  if (!isActive(row)) refuse('case-decided', { extra: { state: row.state } });
  // An appeal may have joined since it was read above.
  const why = whyNotTake(actor, row, now);
  if (why !== null) refuse(why);
  const claim = requireClaim(row, actor, body.claimId, now);
  const draft: DecisionDraft = {
    id: newId<DecisionId>(),
    case: row,
    action: body.action,
    reason: body.reason,
    note: body.note,
    help: body.help,
    revision: body.revision,
    by: claim.by,
    byName: claim.byName,
    at: now,
  };
  const applied = await applyToTarget(deps, tx, draft);
  const notice = await noticeOf(deps, tx, draft, applied);
  const decided = await replaceCase(deps.db, row, decidedBy(row, { ...draft, waitsForNotice: notice !== null }), tx);
  if (decided === null) return refuse('claim-lost');
  await insertDecision(
    deps.db,
    {
      _id: draft.id,
      caseId: row._id,
      target: row.target,
      communityId: row.communityId,
      action: draft.action,
      reason: draft.reason,
      note: draft.note,
      help: draft.help,
      revision: draft.revision,
      by: draft.by,
      byName: draft.byName,
      at: now,
      subjectAccountId: row.subjectAccountId,
      ...(isAppealed(row) ? { ofAppeal: true } : {}),
      ...(input.idempotencyKey === null ? {} : { idempotencyKey: input.idempotencyKey }),
    },
    tx,
  );
  await writeAudit(deps.db, tx, {
    at: now,
    by: draft.by,
    byName: draft.byName,
    verb: 'case-decided',
    communityId: row.communityId,
    target: `case ${row._id}`,
    detail: { action: draft.action, reason: draft.reason, revision: draft.revision, severity: row.severity },
  });
  await deps.noteOutcome(deps.db, tx, draft);
  const last = needsSecondCheck(row, draft.action, draft.reason)
    ? await secondCheck(deps, tx, decided, draft)
    : decided;
  const notices = [...(notice === null ? [] : [notice]), ...(applied?.notices ?? [])];
  return { decisionId: draft.id, row: last, applied, notices };
}

async function applyToTarget(deps: Deps, tx: Tx, draft: DecisionDraft): Promise<Applied | null> {
  const target = deps.targets[draft.case.target.kind];
  if (draft.action !== 'escalate') return target.apply(deps.db, tx, draft);
  // Handing on leaves the target as it is, and is about the words that were read all the same.
  const revision = await target.revision(deps.db, draft.case, tx);
  if (revision !== draft.revision) refuse('stale-revision', { extra: { revision } });
  return null;
}

async function noticeOf(deps: Deps, tx: Tx, draft: DecisionDraft, applied: Applied | null): Promise<NoticeRow | null> {
  const notice = applied?.notice ?? null;
  if (notice === null) return null;
  const appealed = isAppealed(draft.case);
  return addNotice(deps.db, tx, {
    accountId: notice.accountId,
    kind: appealed ? 'appeal-decided' : notice.kind,
    communityId: draft.case.communityId,
    threadId: notice.threadId,
    postId: notice.postId,
    caseId: null,
    action: draft.action,
    reason: draft.reason,
    note: draft.note === '' ? null : draft.note,
    help: draft.help,
    decisionId: draft.id,
    canAppeal: notice.canAppeal && adverseActions.includes(draft.action) && !appealed,
    at: draft.at,
    key: `decision-${draft.id}`,
  });
}

/** A crisis decided as no danger takes effect at once; somebody else looks at it within a day. */
async function secondCheck(deps: Deps, tx: Tx, row: CaseRecord, draft: DecisionDraft): Promise<CaseRecord> {
  const opened = await openCase(deps.db, tx, {
    target: row.target,
    communityId: row.communityId,
    subjectAccountId: row.subjectAccountId,
    subjectMembershipId: row.subjectMembershipId,
    cause: 'second-check',
    headline: row.headline,
    severity: row.severity,
    revision: row.revision,
    findings: row.findings,
    helpShown: row.helpShown,
    at: draft.at,
    dueMs: caseLimits.secondCheckMs,
    // Whom it must not come to stays: those whom a report is about.
    notBy: [...new Set([...row.notBy, draft.by])],
  });
  return opened.row;
}
