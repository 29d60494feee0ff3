import type { z } from 'zod';
import type { OwnJoinRequest } from '../../contract/accounts.ts';
import type { JoinRequestRow, OwnRequest } from '../../contract/joining.ts';
import { helpEntries } from '../../triage/helpEntries.ts';
import type { JoinRequest } from './joinRequest.ts';

/** A request as its maker sees it after asking. */
export function presentOwn(request: JoinRequest): z.input<typeof OwnRequest> {
  return {
    id: request._id,
    state: request.state,
    pseudonym: request.pseudonym,
    createdAt: request.createdAt.toISOString(),
    help: [...request.helpShown],
    helpShown: helpEntries(request.helpShown),
    crisis: request.crisis,
  };
}

/** A request as its maker sees it in *my account*. `decisionId` is there while it can be appealed: the newest one of its group alone. */
export function presentOwnListed(
  request: JoinRequest,
  community: { slug: string; name: string },
  isNewest: boolean,
): z.input<typeof OwnJoinRequest> {
  const canAppeal = isNewest && request.state === 'declined' && !request.appealed;
  return {
    id: request._id,
    community: { slug: community.slug, name: community.name },
    state: request.state,
    decisionId: canAppeal ? request.decisionId : null,
    createdAt: request.createdAt.toISOString(),
  };
}

/** A request as those who decide it see it in a list. */
export function presentRow(request: JoinRequest): z.input<typeof JoinRequestRow> {
  return {
    id: request._id,
    caseId: request.caseId,
    pseudonym: request.pseudonym,
    state: request.state,
    createdAt: request.createdAt.toISOString(),
    decidedAt: request.decidedAt?.toISOString() ?? null,
  };
}
