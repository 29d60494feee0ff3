import { keptLimits } from '../../../config/keeping.ts';
import type { SessionView } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import { canAdminister, canWork, type Actor } from '../memberships/actor.ts';
import { presentOwnMembership } from '../memberships/memberships.present.ts';
import { allMembershipsOf } from '../memberships/readMemberships.ts';
import { findAccount } from './accounts.store.ts';

/** Who the reader is, where they are in, and what they may do. Visitors get an answer too. */
export async function showSession(
  deps: Pick<Deps, 'db' | 'config' | 'clock' | 'unreadNotices'>,
  actor: Actor,
): Promise<SessionView> {
  const { demo } = deps.config;
  const own = actor.accountId === null ? null : await readOwn(deps, actor.accountId);
  if (own === null) {
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
  const { account, memberships, communities, unreadNotices } = own;
  const inside = actor.memberships.map((membership) => membership.communityId);
  return {
    signedIn: true,
    demo,
    account: {
      email: account.email,
      emailConfirmed: account.emailConfirmedAt !== null,
      orgAdmin: account.orgAdmin,
      mail: account.mail,
    },
    memberships: memberships.flatMap((membership) => {
      const community = communities.get(membership.communityId);
      return community === undefined ? [] : [presentOwnMembership(actor, membership, community, now)];
    }),
    unreadNotices,
    can: {
      createCommunity: actor.orgAdmin,
      seeDesk: actor.orgAdmin || inside.some((id) => canWork(actor, id, now)),
      seeLog: actor.orgAdmin || inside.some((id) => canAdminister(actor, id, now)),
    },
  };
}

/** An account with all that its own view names, as it was at most a moment ago. */
function readOwn(deps: Pick<Deps, 'db' | 'unreadNotices'>, id: AccountId) {
  const of = [subjects.account(id), subjects.notices(id), subjects.communities];
  return readKept(deps.db, { name: `session-view:${id}`, of, forMs: keptLimits.rightsMs }, async () => {
    const [account, memberships, unreadNotices] = await Promise.all([
      findAccount(deps.db, id),
      allMembershipsOf(deps, id),
      deps.unreadNotices(deps.db, id),
    ]);
    if (account === null) return null;
    const communities = await communitiesById(
      deps,
      memberships.map((membership) => membership.communityId),
    );
    return { account, memberships, communities, unreadNotices };
  });
}
