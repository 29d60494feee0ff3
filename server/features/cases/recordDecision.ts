import type { CaseAction, DecisionReason, TargetKind } from '../../contract/cases.ts';
import type { AccountId, CaseId, CommunityId, DecisionId, MembershipId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { openedBy } from './cases.rules.ts';
import { findCaseOf, insertCase, replaceCase } from './cases.store.ts';
import { insertDecision } from './decisions.store.ts';

/** A decision that staff took outside the queue. */
export interface DirectDecision {
  readonly target: { readonly kind: TargetKind; readonly id: string };
  readonly communityId: CommunityId;
  readonly subjectAccountId: AccountId;
  readonly subjectMembershipId: MembershipId;
  readonly action: CaseAction;
  readonly reason: DecisionReason;
  readonly note: string;
  readonly by: AccountId;
  readonly byName: string;
  readonly at: Date;
}

/**
 * Records a decision that was taken outside the queue (an admin ended a membership), so that it can be appealed like any other: it
 * belongs to the target's case, which nobody has to look at until then. Inside the transaction that applies it.
 */
export async function recordDecision(db: Db, tx: Tx, decision: DirectDecision): Promise<DecisionId> {
  const { target, communityId, subjectAccountId, subjectMembershipId, at } = decision;
  const line = { at, by: decision.byName, verb: decision.action, detail: decision.reason };
  const known = await findCaseOf(db, target, tx);
  const caseId = known?._id ?? newId<CaseId>();
  if (known === null) {
    const opened = openedBy({
      target,
      communityId,
      subjectAccountId,
      subjectMembershipId,
      cause: 'report',
      headline: 'none',
      severity: 'green',
      revision: 0,
      findings: [],
      helpShown: [],
      at,
    });
    const done = { causes: [], state: 'closed', log: [line], decidedAt: at, closedAt: at } as const;
    await insertCase(db, { _id: caseId, ...opened, ...done }, tx);
  } else {
    await replaceCase(db, known, { ...known, version: known.version + 1, log: [...known.log, line] }, tx);
  }
  const id = newId<DecisionId>();
  await insertDecision(
    db,
    {
      _id: id,
      caseId,
      target,
      communityId,
      action: decision.action,
      reason: decision.reason,
      note: decision.note,
      help: [],
      revision: 0,
      by: decision.by,
      byName: decision.byName,
      at,
      subjectAccountId,
    },
    tx,
  );
  return id;
}
