import type { Deps } from '../../deps.ts';
import { areDelivered } from '../notices/areDelivered.ts';
import { announceCase } from './announceCase.ts';
import { unclaimedState } from './cases.rules.ts';
import { findDecided, findLapsed, replaceCase } from './cases.store.ts';
import { findDecisionsOf } from './decisions.store.ts';
import { tellSafetyContacts } from './tellSafetyContacts.ts';

/** Most cases that one sweep takes in hand; the next follows in seconds. */
const batch = 200;

/**
 * Keeps the cases' clocks: tells safety contacts of crises that nobody has claimed, gives back claims that ran out, and closes
 * decided cases once their notice has been delivered. All of it is state in the database.
 */
export async function sweepCases(deps: Deps): Promise<void> {
  await tellSafetyContacts(deps);
  await giveBackLapsed(deps);
  await closeDelivered(deps);
}

async function giveBackLapsed(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const row of await findLapsed(deps.db, now, batch)) {
    const line = { at: now, by: 'the service', verb: 'claim ran out', detail: null };
    const fields = {
      ...row,
      claim: null,
      state: unclaimedState(row),
      version: row.version + 1,
      log: [...row.log, line],
    };
    const given = await replaceCase(deps.db, row, fields, null);
    if (given !== null) await announceCase(deps, given);
  }
}

async function closeDelivered(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const decided = await findDecided(deps.db, batch);
  const decisions = await findDecisionsOf(
    deps.db,
    decided.map((row) => row._id),
  );
  const delivered = await areDelivered(
    deps.db,
    decisions.map((decision) => decision._id),
  );
  for (const row of decided) {
    const last = decisions.findLast((decision) => decision.caseId === row._id);
    if (last === undefined || !delivered.has(last._id)) continue;
    const line = { at: now, by: 'the service', verb: 'closed', detail: null };
    const fields = {
      ...row,
      state: 'closed' as const,
      closedAt: now,
      version: row.version + 1,
      log: [...row.log, line],
    };
    const closed = await replaceCase(deps.db, row, fields, null);
    if (closed !== null) await announceCase(deps, closed);
  }
}
