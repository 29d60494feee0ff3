import { rulesLimits } from '../../../config/limits.ts';
import type { CommunityId, ProposalId } from '../../contract/ids.ts';
import type { RulesSaved, SaveRules } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessAsLead, staffOf } from './accessRules.ts';
import { addVersion } from './addVersion.ts';
import { loweredBy } from './house.rules.ts';
import { endProposal, findCurrent, findUnended, insertProposal, moveRules } from './houseRules.store.ts';
import { requireDraft, type ReadyDraft } from './requireDraft.ts';
import type { ProposalRow, StaffName, TrialRow } from './rules.ts';
import { findUsable } from './trials.store.ts';

/**
 * Saves a draft that was tried on this version within a day: as the new version, or, where it lowers a rule of crisis or red, as a proposal
 * for a second lead. Raises `invalid-input`, `stale-rules`, `trial-needed`, `proposal-waiting`, and what `accessAsLead` raises.
 */
export async function saveRules(
  deps: Deps,
  actor: Actor,
  input: { readonly slug: string; readonly body: SaveRules },
): Promise<RulesSaved> {
  const community = await accessAsLead(deps, actor, input.slug);
  const ready = await requireDraft(deps, community._id, input.body);
  const trial = await findUsable(deps.db, {
    communityId: community._id,
    hash: ready.hash,
    basedOn: ready.basedOn,
    since: after(deps.clock.now(), -rulesLimits.trialUsableMs),
  });
  if (trial === null) return refuse('trial-needed');
  const by = staffOf(actor, community);
  const saving: Saving = { communityId: community._id, ready, trial, by, note: input.body.note, at: deps.clock.now() };
  return loweredBy(ready.current, ready.draft).length > 0 ? propose(deps, saving) : takeEffect(deps, saving);
}

interface Saving {
  readonly communityId: CommunityId;
  readonly ready: ReadyDraft;
  readonly trial: TrialRow;
  readonly by: StaffName;
  readonly note: string;
  readonly at: Date;
}

async function takeEffect(deps: Deps, { communityId, ready, by, note, at }: Saving): Promise<RulesSaved> {
  const row = await addVersion(deps, { communityId, ...ready, by, approvedBy: null, note, at });
  return { state: 'in-effect', version: row.version, proposalId: null };
}

async function propose(deps: Deps, { communityId, ready, trial, by, note, at }: Saving): Promise<RulesSaved> {
  const row: ProposalRow = {
    _id: newId<ProposalId>(),
    communityId,
    state: 'waiting',
    basedOn: ready.basedOn,
    draft: ready.draft,
    hash: ready.hash,
    note,
    trialId: trial._id,
    by,
    at,
    expiresAt: after(at, rulesLimits.proposalMs),
    decidedBy: null,
    decidedNote: '',
    decidedAt: null,
  };
  try {
    await inTransaction(deps.db, async (tx) => {
      await moveRules(deps.db, communityId, tx);
      const version = (await findCurrent(deps.db, communityId, tx))?.version ?? 0;
      if (version !== ready.basedOn) refuse('stale-rules', { extra: { version } });
      const before = await findUnended(deps.db, communityId, tx);
      if (before !== null && before.expiresAt > at) refuse('proposal-waiting');
      if (before !== null) await endProposal(deps.db, before._id, { state: 'expired', by: null, at }, tx);
      await insertProposal(deps.db, row, tx);
      await writeAudit(deps.db, tx, {
        at,
        by: by.account,
        byName: by.name,
        verb: 'rules-proposed',
        communityId,
        target: `proposal ${row._id}`,
        detail: { basedOn: row.basedOn, lowered: loweredBy(ready.current, ready.draft).length },
      });
    });
  } catch (error) {
    if (isDuplicate(error, 'one-proposal-waits')) return refuse('proposal-waiting');
    throw error;
  }
  return { state: 'waiting', version: ready.basedOn, proposalId: row._id };
}
