import type { ProposalId } from '../../contract/ids.ts';
import type { DecideProposal, RulesSaved } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessRules, staffOf } from './accessRules.ts';
import { addVersion } from './addVersion.ts';
import { draftOf } from './houseOf.ts';
import { endProposal, findCurrentNumber, findProposal } from './houseRules.store.ts';
import type { ProposalRow } from './rules.ts';
import { mayTakeBack, whyNotSecond } from './rules.policy.ts';

/**
 * Decides on a change that waits: another lead (or an organisation admin) agrees or refuses; whoever proposed it can take it back. Raises
 * `not-found`, `forbidden`, `same-decider`, `proposal-over`, `stale-rules`.
 */
export async function decideProposal(
  deps: Deps,
  actor: Actor,
  input: { readonly slug: string; readonly id: ProposalId; readonly body: DecideProposal },
): Promise<RulesSaved> {
  const community = await accessRules(deps, actor, input.slug);
  const row = found(await findProposal(deps.db, input.id));
  if (row.communityId !== community._id) refuse('not-found');
  const now = deps.clock.now();
  const { decision } = input.body;
  if (decision === 'withdraw' && !mayTakeBack(actor, row)) refuse('forbidden');
  const why = decision === 'withdraw' ? null : whyNotSecond(actor, row, now);
  if (why !== null) refuse(why);
  if (row.state !== 'waiting' || row.expiresAt <= now) refuse('proposal-over', { extra: { state: row.state } });
  if (decision === 'approve') return approve(deps, actor, row);
  await end(deps, actor, { row, state: decision === 'refuse' ? 'refused' : 'withdrawn', note: input.body.note });
  const version = await findCurrentNumber(deps.db, row.communityId);
  return { state: 'in-effect', version, proposalId: row._id };
}

async function approve(deps: Deps, actor: Actor, row: ProposalRow): Promise<RulesSaved> {
  const { communityId, basedOn, draft, hash, by, note } = row;
  const saved = await addVersion(deps, {
    communityId,
    basedOn,
    current: await draftOf(deps, communityId, basedOn),
    draft,
    hash,
    by,
    approvedBy: staffOf(actor, { _id: communityId }),
    note,
    at: deps.clock.now(),
    proposal: row._id,
  });
  return { state: 'in-effect', version: saved.version, proposalId: row._id };
}

async function end(
  deps: Deps,
  actor: Actor,
  { row, state, note }: { row: ProposalRow; state: 'refused' | 'withdrawn'; note: string },
): Promise<void> {
  const by = staffOf(actor, { _id: row.communityId });
  const at = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    if ((await endProposal(deps.db, row._id, { state, by, at, note }, tx)) === null) refuse('proposal-over');
    await writeAudit(deps.db, tx, {
      at,
      by: by.account,
      byName: by.name,
      verb: `rules-${state}`,
      communityId: row.communityId,
      target: `proposal ${row._id}`,
      detail: { basedOn: row.basedOn },
    });
  });
}
