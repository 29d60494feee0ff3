import type { CaseSubject } from '../../contract/cases.ts';
import type { MembershipId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { refuse } from '../../kit/problem.ts';
import type { CaseRecord } from '../cases/case.ts';
import { isAppealed } from '../cases/cases.rules.ts';
import { findDecision } from '../cases/readDecisions.ts';
import type { Applied, CaseTarget } from '../cases/target.ts';
import type { Membership } from '../memberships/membership.ts';
import { membershipById } from '../memberships/readMemberships.ts';
import { isEndedSince, reinstateMembership } from '../memberships/reinstateMembership.ts';

/** Memberships that staff ended, as what an appeal can be about. */
export const membershipTarget: CaseTarget = {
  async subject(db, caseRow) {
    const membership = await membershipOf(db, caseRow);
    return membership === null ? null : { accountId: membership.accountId, membershipId: membership._id };
  },

  async show(db, caseRow, reader): Promise<CaseSubject | null> {
    const membership = await membershipOf(db, caseRow);
    if (membership === null) return null;
    return {
      kind: 'membership',
      membershipId: membership._id,
      pseudonym: membership.pseudonym,
      endedReason: membership.endedReason,
      ownContent: membership.accountId === reader.accountId,
    };
  },

  revision: () => Promise.resolve(0),

  async offers(db, caseRow) {
    if (!isAppealed(caseRow)) return { actions: ['keep', 'escalate'] };
    const [membership, endedAt] = await Promise.all([membershipOf(db, caseRow), appealedEndingAt(db, caseRow)]);
    const canGiveBack = endedAt !== null && isEndedSince(membership, endedAt);
    // Also where an appeal has been overtaken, its maker is told.
    return { actions: canGiveBack ? ['accept', 'decline', 'escalate'] : ['decline', 'escalate'] };
  },

  async apply(db, tx, draft): Promise<Applied> {
    if (!isAppealed(draft.case)) {
      return draft.action === 'keep' ? { notice: null, announce: () => undefined } : refuse('action-not-offered');
    }
    const membership = await membershipOf(db, draft.case);
    if (membership === null) return refuse('action-not-offered');
    const { accountId } = membership;
    const notice = { accountId, kind: 'appeal-decided', threadId: null, postId: null, canAppeal: false } as const;
    if (draft.action === 'decline') return { notice, announce: () => undefined };
    const endedAt = await appealedEndingAt(db, draft.case);
    if (draft.action !== 'accept' || endedAt === null) return refuse('action-not-offered');
    if ((await reinstateMembership(db, tx, membership._id, endedAt)) === null) return refuse('action-not-offered');
    return {
      notice,
      announce: (live) => {
        live.sessionChanged(accountId);
        // Sockets come back and are asked again what they may join.
        live.cutAccount(accountId);
      },
    };
  },
};

// A case's target holds the id that this feature put there; its kind says whose it is.
function membershipOf(db: Db, caseRow: CaseRecord): Promise<Membership | null> {
  return membershipById({ db }, caseRow.target.id as MembershipId);
}

/** When the ending was that is appealed: its decision is written at the same instant. */
async function appealedEndingAt(db: Db, { appeal }: CaseRecord): Promise<Date | null> {
  return appeal === null ? null : ((await findDecision(db, appeal.decisionId))?.at ?? null);
}
