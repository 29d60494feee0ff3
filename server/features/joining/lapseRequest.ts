import type { Deps } from '../../deps.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { announceCase } from '../cases/announceCase.ts';
import { closeCase } from '../cases/closeCase.ts';
import { addNotice } from '../notices/addNotice.ts';
import { announceNotice } from '../notices/announceNotice.ts';
import type { JoinRequest } from './joinRequest.ts';
import { changeJoinRequest } from './joinRequests.store.ts';

/**
 * Lets a request lapse that nobody decided: its answers go, its maker is told and can ask again. Its case closes with it, unless the
 * answers told of danger: those cases only people close. Answers whether it lapsed now.
 */
export async function lapseRequest(deps: Deps, request: JoinRequest): Promise<boolean> {
  const at = deps.clock.now();
  const lapsed = await inTransaction(deps.db, async (tx) => {
    const change = { state: 'lapsed', answers: null, answersDeleteAt: null, decidedAt: at } as const;
    if (!(await changeJoinRequest(deps.db, tx, request._id, ['waiting'], change))) return null;
    const target = { kind: 'join-request', id: request._id } as const;
    const closed = await closeCase(deps.db, tx, { target, verb: 'lapsed', at });
    const notice = await addNotice(deps.db, tx, {
      accountId: request.accountId,
      kind: 'join-declined',
      communityId: request.communityId,
      threadId: null,
      postId: null,
      caseId: null,
      action: 'lapsed',
      reason: null,
      note: null,
      help: [],
      decisionId: null,
      canAppeal: false,
      at,
      key: `join-lapsed-${request._id}`,
    });
    return { closed, notice };
  });
  if (lapsed === null) return false;
  if (lapsed.closed !== null) await announceCase(deps, lapsed.closed);
  await announceNotice(deps, lapsed.notice);
  deps.announce.sessionChanged(request.accountId);
  return true;
}
