import type { ChangeCommunity } from '../../contract/communities.ts';
import type { Deps } from '../../deps.ts';
import { renderCharter } from '../../kit/markdown.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { staffNameOf, type Actor } from '../memberships/actor.ts';
import { accessAdministered } from './accessAdministered.ts';
import { changeCommunityRow } from './communities.store.ts';
import type { CommunityRow } from './community.ts';

/**
 * Changes a community's settings. A changed charter is a new version, which members are asked to accept; the earlier ones are kept. Raises
 * `not-found` for those who do not administer it, and `charter-changed` when somebody else changed the charter since it was read.
 */
export async function changeCommunity(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly slug: string; readonly body: ChangeCommunity },
): Promise<CommunityRow> {
  const row = await accessAdministered(deps, actor, input.slug);
  const now = deps.clock.now();
  const set = changesOf(row, input.body, now);
  const fields = Object.keys(set).filter((field) => field !== 'earlierCharters');
  if (fields.length === 0) return row;
  return inTransaction(deps.db, async (tx) => {
    const changed = await changeCommunityRow(deps.db, row._id, row.charter.version, set, tx);
    if (changed === null) return refuse('charter-changed');
    await writeAudit(deps.db, tx, {
      at: now,
      by: actor.accountId,
      byName: staffNameOf(actor, row._id),
      verb: 'change-community',
      communityId: row._id,
      target: `community ${row._id}`,
      detail: { fields: fields.join(', '), charterVersion: changed.charter.version },
    });
    return changed;
  });
}

function changesOf(row: CommunityRow, body: ChangeCommunity, now: Date): Partial<CommunityRow> {
  const { charter, charterVersion, ...rest } = body;
  // What was left out of the body stays as it is.
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  if (charter === undefined || charter === row.charter.text) return set;
  if (charterVersion !== row.charter.version) return refuse('charter-changed');
  return {
    ...set,
    charter: { version: row.charter.version + 1, text: charter, html: renderCharter(charter), changedAt: now },
    earlierCharters: [...row.earlierCharters, row.charter],
  };
}
