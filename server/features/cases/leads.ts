import type { AccountId, CommunityId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { isTrained } from '../memberships/actor.ts';
import { staffOf } from '../memberships/readMemberships.ts';
import { announceCase } from './announceCase.ts';
import type { CaseRecord } from './case.ts';
import { movedOn } from './cases.rules.ts';
import { replaceCase } from './cases.store.ts';
import { findEscalated, findEscalatedTo } from './escalated.store.ts';

/** Most cases of a group that one sweep gives back; the next follows in seconds. */
const batch = 200;

/** The accounts of a community's leads in training. */
async function leadsOf(deps: Deps, communityId: CommunityId): Promise<AccountId[]> {
  const now = deps.clock.now();
  const leads = await staffOf(deps, communityId, ['lead']);
  return leads.filter((lead) => isTrained(lead, now)).map((lead) => lead.accountId);
}

/** Whether there is a lead to hand a case on to: somebody other than who holds it, who may take it. */
export async function hasLeadFor(deps: Deps, row: CaseRecord): Promise<boolean> {
  if (row.communityId === null) return false;
  const leads = await leadsOf(deps, row.communityId);
  return leads.some((lead) => lead !== row.subjectAccountId && lead !== row.claim?.by && !row.notBy.includes(lead));
}

/**
 * Gives cases that were handed to the leads back to the supporters, where no lead is left who may take them: the last one has gone, or
 * their training has ended. Appeals stay: organisation admins answer those.
 */
export async function giveBackLeadless(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const communityId of await findEscalated(deps.db)) {
    const leads = await leadsOf(deps, communityId);
    for (const row of await findEscalatedTo(deps.db, communityId, leads, batch)) {
      const fields = movedOn(row, now, 'no lead', { state: 'open', forLeads: false });
      const given = await replaceCase(deps.db, row, fields, null);
      if (given !== null) await announceCase(deps, given);
    }
  }
}
