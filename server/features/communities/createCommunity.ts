import type { CreateCommunity } from '../../contract/communities.ts';
import type { AccountId, CommunityId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { renderCharter } from '../../kit/markdown.ts';
import { refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { findSentBefore, insertCommunity } from './communities.store.ts';
import type { CommunityRow } from './community.ts';

/**
 * Makes a community. Its maker gets no place in it: places are assigned. The same idempotency key gives the same community. Raises
 * `forbidden` for everyone but organisation admins, and `slug-taken`.
 */
export async function createCommunity(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly body: CreateCommunity; readonly idempotencyKey: string | null },
): Promise<CommunityRow> {
  if (!actor.orgAdmin || actor.accountId === null) refuse('forbidden');
  const { accountId } = actor;
  const row = newRow(input.body, accountId, deps.clock.now(), input.idempotencyKey);
  try {
    await inTransaction(deps.db, async (tx) => {
      await insertCommunity(deps.db, row, tx);
      await writeAudit(deps.db, tx, {
        at: row.createdAt,
        by: accountId,
        byName: 'Organisation admin',
        verb: 'create-community',
        communityId: row._id,
        target: `community ${row._id}`,
        detail: { slug: row.slug },
      });
    });
    return row;
  } catch (error) {
    // A second sending breaks both indexes, and MongoDB names whichever it looked at first.
    if (!isDuplicate(error)) throw error;
    const sentBefore =
      input.idempotencyKey === null ? null : await findSentBefore(deps.db, accountId, input.idempotencyKey);
    if (sentBefore !== null) return sentBefore;
    return refuse('slug-taken', { faults: [{ path: 'slug', message: 'Another group has this address' }] });
  }
}

function newRow(
  body: CreateCommunity,
  createdBy: AccountId,
  createdAt: Date,
  idempotencyKey: string | null,
): CommunityRow {
  const { charter, ...rest } = body;
  return {
    _id: newId<CommunityId>(),
    ...rest,
    charter: { version: 1, text: charter, html: renderCharter(charter), changedAt: createdAt },
    earlierCharters: [],
    createdAt,
    createdBy,
    idempotencyKey,
  };
}
