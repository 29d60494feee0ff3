import { recordDecision } from '../cases/recordDecision.ts';
import type { RecordEnding } from '../memberships/ending.ts';
import { addNotice } from '../notices/addNotice.ts';
import { announceNotice } from '../notices/announceNotice.ts';

/** Records that staff ended a membership: a decision that can be appealed, and its notice. See `RecordEnding`. */
export const recordEnding: RecordEnding = async (db, tx, ending) => {
  const { membership, at } = ending;
  const decisionId = await recordDecision(db, tx, {
    target: { kind: 'membership', id: membership._id },
    communityId: membership.communityId,
    subjectAccountId: membership.accountId,
    subjectMembershipId: membership._id,
    action: 'remove',
    reason: 'charter',
    note: ending.reason,
    by: ending.by,
    byName: ending.byName,
    at,
  });
  const notice = await addNotice(db, tx, {
    accountId: membership.accountId,
    kind: 'membership-ended',
    communityId: membership.communityId,
    threadId: null,
    postId: null,
    caseId: null,
    action: 'remove',
    reason: 'charter',
    note: ending.reason,
    help: [],
    decisionId,
    canAppeal: true,
    at,
    key: `decision-${decisionId}`,
  });
  return { decisionId, announce: (doors) => announceNotice(doors, notice) };
};
