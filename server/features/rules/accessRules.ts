import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { trainingLapsed } from '../cases/cases.policy.ts';
import { accessCommunity } from '../communities/accessCommunity.ts';
import type { CommunityRow } from '../communities/community.ts';
import { staffNameOf, type Actor } from '../memberships/actor.ts';
import type { StaffName } from './rules.ts';
import { mayChangeRules, mayReadRules } from './rules.policy.ts';

type Doors = Pick<Deps, 'db' | 'clock'>;

/** The gate to a community's rules. Raises `not-found` for everyone who does not work there, and `training-lapsed` for who would. */
export async function accessRules(deps: Doors, actor: Actor, slug: string): Promise<CommunityRow> {
  const community = await accessCommunity(deps, slug);
  const now = deps.clock.now();
  if (mayReadRules(actor, community._id, now)) return community;
  return refuse(trainingLapsed(actor, { communityId: community._id }, now) ? 'training-lapsed' : 'not-found');
}

/** The gate for who changes them: raises `forbidden` for those who may only read. */
export async function accessAsLead(deps: Doors, actor: Actor, slug: string): Promise<CommunityRow> {
  const community = await accessRules(deps, actor, slug);
  if (!mayChangeRules(actor, community._id, deps.clock.now())) refuse('forbidden');
  return community;
}

/** Who acts there, for what is kept. Raises `signed-out`. */
export function staffOf(actor: Actor, community: Pick<CommunityRow, '_id'>): StaffName {
  return { account: actor.accountId ?? refuse('signed-out'), name: staffNameOf(actor, community._id) };
}
