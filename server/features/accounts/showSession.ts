import type { OwnMembership, SessionView } from '../../contract/accounts.ts';
import type { Deps } from '../../deps.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import { canAdminister, canWork, type Actor } from '../memberships/actor.ts';
import type { Membership } from '../memberships/membership.ts';
import { presentOwnMembership } from '../memberships/memberships.present.ts';
import { allMembershipsOf } from '../memberships/readMemberships.ts';
import { findAccount } from './accounts.store.ts';

/** Who the reader is, where they are in, and what they may do. Visitors get an answer too. */
export async function showSession(
  deps: Pick<Deps, 'db' | 'config' | 'clock' | 'unreadNotices'>,
  actor: Actor,
): Promise<SessionView> {
  const { demo } = deps.config;
  const account = actor.accountId === null ? null : await findAccount(deps.db, actor.accountId);
  if (account === null) {
    return {
      signedIn: false,
      demo,
      account: null,
      memberships: [],
      unreadNotices: 0,
      can: { createCommunity: false, seeDesk: false, seeLog: false },
    };
  }
  const now = deps.clock.now();
  const [memberships, unreadNotices] = await Promise.all([
    allMembershipsOf(deps, account._id),
    deps.unreadNotices(deps.db, account._id),
  ]);
  const own = actor.memberships.map((membership) => membership.communityId);
  return {
    signedIn: true,
    demo,
    account: {
      email: account.email,
      emailConfirmed: account.emailConfirmedAt !== null,
      orgAdmin: account.orgAdmin,
      mail: account.mail,
    },
    memberships: await presentAll(deps, actor, memberships),
    unreadNotices,
    can: {
      createCommunity: actor.orgAdmin,
      seeDesk: actor.orgAdmin || own.some((id) => canWork(actor, id, now)),
      seeLog: actor.orgAdmin || own.some((id) => canAdminister(actor, id, now)),
    },
  };
}

async function presentAll(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  memberships: readonly Membership[],
): Promise<OwnMembership[]> {
  const communities = await communitiesById(
    deps,
    memberships.map((membership) => membership.communityId),
  );
  return memberships.flatMap((membership) => {
    const community = communities.get(membership.communityId);
    if (community === undefined) return [];
    return [presentOwnMembership(actor, membership, community, deps.clock.now())];
  });
}
