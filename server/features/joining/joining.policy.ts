import type { CommunityId } from '../../contract/ids.ts';
import { canAdminister, canWork, type Actor } from '../memberships/actor.ts';

/** Whether the actor sees and decides join requests of a community: its supporters, leads and admins, and organisation admins. */
export function canDecideJoining(actor: Actor, communityId: CommunityId, now: Date): boolean {
  if (canWork(actor, communityId, now)) return true;
  return canAdminister(actor, communityId, now);
}
