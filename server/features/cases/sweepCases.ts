import type { Deps } from '../../deps.ts';
import { areOnTheirWay } from '../notices/areOnTheirWay.ts';
import { announceCase } from './announceCase.ts';
import type { CaseRecord } from './case.ts';
import { movedOn, unclaimedState } from './cases.rules.ts';
import { findDecided, findLapsed, replaceCase } from './cases.store.ts';
import { giveBackLeadless } from './leads.ts';
import { findDecisionsOf } from './decisions.store.ts';
import { tellSafetyContacts } from './tellSafetyContacts.ts';

/** Most cases that one sweep takes in hand; the next follows in seconds. */
const batch = 200;

/**
 * Keeps the cases' clocks: tells safety contacts of crises that nobody has claimed, gives back claims that ran out and what waits for
 * leads that a group no longer has, and closes decided cases once their notice has been delivered. All of it is state in the database.
 */
export async function sweepCases(deps: Deps): Promise<void> {
  await tellSafetyContacts(deps);
  await giveBackLapsed(deps);
  await giveBackLeadless(deps);
  await closeDelivered(deps);
}

async function giveBackLapsed(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const row of await findLapsed(deps.db, now, batch)) {
    const fields = movedOn(row, now, 'claim ran out', { claim: null, state: unclaimedState(row) });
    const given = await replaceCase(deps.db, row, fields, null);
    if (given !== null) await announceCase(deps, given);
  }
}

async function closeDelivered(deps: Deps): Promise<void> {
  let last: CaseRecord | undefined;
  do {
    // All of them, by parts: mailboxes that take nothing must not stand before the others for good.
    const decided: readonly CaseRecord[] = await findDecided(deps.db, last, batch);
    await closeOf(deps, decided);
    last = decided.length < batch ? undefined : decided.at(-1);
  } while (last !== undefined);
}

async function closeOf(deps: Deps, decided: readonly CaseRecord[]): Promise<void> {
  const now = deps.clock.now();
  const decisions = await findDecisionsOf(
    deps.db,
    decided.map((row) => row._id),
  );
  const onTheirWay = await areOnTheirWay(
    deps.db,
    decisions.map((decision) => decision._id),
  );
  for (const row of decided) {
    const last = decisions.findLast((decision) => decision.caseId === row._id);
    if (last === undefined || onTheirWay.has(last._id)) continue;
    const fields = movedOn(row, now, 'closed', { state: 'closed', closedAt: now });
    const closed = await replaceCase(deps.db, row, fields, null);
    if (closed !== null) await announceCase(deps, closed);
  }
}
