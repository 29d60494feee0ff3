import { DecisionReason, type CaseState } from '../../contract/cases.ts';
import type { DecisionId, JoinRequestId } from '../../contract/ids.ts';
import type { DecideJoinRequest } from '../../contract/joining.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { claimCase } from '../cases/claimCase.ts';
import { decideCase } from '../cases/decideCase.ts';
import type { Actor } from '../memberships/actor.ts';
import { canDecideJoining } from './joining.policy.ts';
import { findJoinRequest } from './joinRequests.store.ts';

/**
 * Accepts or declines a join request: takes its case for the actor and decides it there, so that the same rules hold as on the
 * desk. Raises `not-found`, `invalid-input`, `case-claimed`, `case-decided`, `own-content`, `same-decider`, `action-not-offered`.
 */
export async function decideJoinRequest(
  deps: Deps,
  actor: Actor,
  input: { id: JoinRequestId; body: DecideJoinRequest },
): Promise<{ decisionId: DecisionId; state: CaseState }> {
  const request = found(await findJoinRequest(deps.db, input.id));
  if (!canDecideJoining(actor, request.communityId, deps.clock.now())) refuse('not-found');
  const reason = DecisionReason.safeParse(input.body.reason);
  if (!reason.success) refuse('invalid-input', { faults: [{ path: 'reason', message: 'Choose one of the reasons' }] });
  const caseId = found(request.caseId);
  const claimed = await claimCase(deps, actor, caseId);
  const { decisionId, row } = await decideCase(deps, actor, {
    id: caseId,
    idempotencyKey: null,
    body: {
      action: input.body.action,
      reason: reason.data,
      note: input.body.note,
      revision: 0,
      claimId: claimed.claim?.id ?? refuse('claim-lost'),
      help: [],
    },
  });
  return { decisionId, state: row.state };
}
