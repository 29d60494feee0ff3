import type { CommunityId, ProposalId } from '../../contract/ids.ts';
import type { HouseDraft } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate, type Tx } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { changedBetween, hashOf, nothingChanged } from './house.rules.ts';
import { endProposal, findCurrent, findSame, findUnended, insertVersion, moveRules } from './houseRules.store.ts';
import type { StaffName, VersionRow } from './rules.ts';

/** A version that is about to take effect. */
export interface NewVersion {
  readonly communityId: CommunityId;
  readonly basedOn: number;
  readonly current: HouseDraft;
  readonly draft: HouseDraft;
  readonly hash: string;
  readonly by: StaffName;
  readonly approvedBy: StaffName | null;
  readonly note: string;
  readonly at: Date;
  /** The proposal that it fulfils. */
  readonly proposal?: ProposalId;
}

/**
 * Puts a version into effect, in one transaction with the log; a change that waits for a second lead and was based on the version before is
 * overtaken. Raises `stale-rules` where another version came first, and `proposal-over` where the proposal does not wait any more.
 */
export async function addVersion(deps: Pick<Deps, 'db'>, input: NewVersion): Promise<VersionRow> {
  try {
    return await inTransaction(deps.db, async (tx) => {
      await moveRules(deps.db, input.communityId, tx);
      const version = (await findCurrent(deps.db, input.communityId, tx))?.version ?? 0;
      if (version !== input.basedOn) refuse('stale-rules', { extra: { version } });
      await endWaiting(deps, tx, input);
      const row = await rowOf(deps, tx, input);
      await insertVersion(deps.db, row, tx);
      await writeSaved(deps, tx, row, input);
      return row;
    });
  } catch (error) {
    if (isDuplicate(error, 'rules-version-once')) return refuse('stale-rules');
    throw error;
  }
}

async function endWaiting(deps: Pick<Deps, 'db'>, tx: Tx, input: NewVersion): Promise<void> {
  const { at, proposal } = input;
  if (proposal !== undefined) {
    const ended = await endProposal(deps.db, proposal, { state: 'approved', by: input.approvedBy, at }, tx);
    if (ended === null) refuse('proposal-over');
    return;
  }
  const waiting = await findUnended(deps.db, input.communityId, tx);
  if (waiting === null) return;
  await endProposal(deps.db, waiting._id, { state: 'overtaken', by: input.by, at }, tx);
  await writeAudit(deps.db, tx, {
    at,
    by: input.by.account,
    byName: input.by.name,
    verb: 'rules-overtaken',
    communityId: input.communityId,
    target: `proposal ${waiting._id}`,
    detail: { basedOn: waiting.basedOn },
  });
}

async function rowOf(deps: Pick<Deps, 'db'>, tx: Tx, input: NewVersion): Promise<VersionRow> {
  const { communityId, basedOn, draft, hash, by, approvedBy, note, at } = input;
  const same = await findSame(deps.db, communityId, hash, tx);
  const copyOf = same?.version ?? (hash === hashOf(nothingChanged) ? 0 : null);
  return {
    _id: newId(),
    communityId,
    version: basedOn + 1,
    at,
    by,
    approvedBy,
    basedOn,
    copyOf,
    draft,
    hash,
    note,
  };
}

/** The log says which rules changed and to what; a community's own words are no member's. */
async function writeSaved(deps: Pick<Deps, 'db'>, tx: Tx, row: VersionRow, input: NewVersion): Promise<void> {
  const changed = changedBetween(input.current, row.draft);
  const actor = row.approvedBy ?? row.by;
  await writeAudit(deps.db, tx, {
    at: row.at,
    by: actor.account,
    byName: actor.name,
    verb: row.approvedBy === null ? 'rules-saved' : 'rules-approved',
    communityId: row.communityId,
    target: `rules ${row.version}`,
    detail: {
      version: row.version,
      basedOn: row.basedOn,
      copyOf: row.copyOf,
      proposedBy: row.approvedBy === null ? null : row.by.name,
      wordsAdded: changed.wordsAdded.map((word) => `${word.phrase} (${word.action})`).join(', '),
      wordsRemoved: changed.wordsRemoved.map((word) => word.phrase).join(', '),
      rules: changed.rules.map(({ rule, to }) => `${rule}: ${to ?? 'as the book says'}`).join(', '),
    },
  });
}
