import type { Community, YourPlace } from '../../contract/communities.ts';
import { canAdminister, canWork, type Actor } from '../memberships/actor.ts';
import type { Membership } from '../memberships/membership.ts';
import { mayPost } from '../memberships/memberships.present.ts';
import type { CommunityRow } from './community.ts';
import type { JoinPlace } from './place.ts';

/** What a community's view needs to know of its reader. */
export interface Reader {
  readonly actor: Actor;
  /** The reader's membership there, active or ended. */
  readonly membership: Membership | null;
  /** The reader's request there, while it waits or was declined. */
  readonly joinPlace: JoinPlace | null;
}

/** A community as one reader sees it from outside. Never its members, titles, posts or counts of people. */
export function presentCommunity(row: CommunityRow, reader: Reader, now: Date): Community {
  const { actor, membership } = reader;
  const you = presentPlace(row, reader);
  const inside = you.state === 'inside';
  return {
    slug: row.slug,
    name: row.name,
    condition: row.condition,
    purpose: row.purpose,
    audience: row.audience,
    ageBand: row.ageBand,
    charter: {
      version: row.charter.version,
      html: row.charter.html,
      changedAt: row.charter.changedAt.toISOString(),
    },
    joinQuestions: [...row.joinQuestions],
    staffedHours: row.staffedHours,
    you,
    can: {
      join: actor.accountId !== null && !inside && you.state !== 'waiting',
      enter: inside,
      post: membership !== null && inside && mayPost(membership, row.charter.version, now),
      work: canWork(actor, row._id, now),
      administer: canAdminister(actor, row._id, now),
    },
  };
}

function presentPlace(row: CommunityRow, reader: Reader): YourPlace {
  const { actor, membership, joinPlace } = reader;
  const active = membership?.state === 'active';
  return {
    state: placeState(reader),
    membershipId: membership?._id ?? null,
    pseudonym: membership?.pseudonym ?? null,
    roles: active ? [...membership.roles] : [],
    joinRequestId: actor.accountId === null || active ? null : (joinPlace?.joinRequestId ?? null),
    decisionId: appealable(reader),
    charterChanged: active && membership.charterVersion < row.charter.version,
  };
}

/** The adverse decision that the reader can ask to have looked at again. */
function appealable({ membership, joinPlace }: Reader): YourPlace['decisionId'] {
  if (membership?.state === 'active') return null;
  if (joinPlace !== null) return joinPlace.decisionId;
  return membership?.endedDecisionId ?? null;
}

function placeState({ actor, membership, joinPlace }: Reader): YourPlace['state'] {
  if (actor.accountId === null) return 'visitor';
  if (membership?.state === 'active') return 'inside';
  if (joinPlace !== null) return joinPlace.state;
  return membership === null ? 'outside' : 'ended';
}
