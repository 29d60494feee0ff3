import { randomBytes } from 'node:crypto';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { addAccount } from '../accounts/addAccount.ts';
import { actorOfAccount } from '../accounts/authenticate.ts';
import type { CommunityRow } from '../communities/community.ts';
import type { Actor } from '../memberships/actor.ts';
import { assignStaff } from '../memberships/assignStaff.ts';
import { countApproved } from '../memberships/countApproved.ts';
import { createMembership } from '../memberships/createMembership.ts';
import type { DemoCommunity } from './content.ts';

const day = 24 * 60 * 60 * 1_000;
/** Passphrase of every sign-in that the demonstration names. Other made-up people can't sign in. */
export const demoPassphrase = 'alongside-demo';

/** Accounts that the demonstration names, made once for both communities. */
export interface NamedAccounts {
  readonly peer: AccountId;
  readonly supporter: AccountId;
  readonly lead: AccountId;
  readonly admin: Actor;
}

/** Makes the sign-ins that the start prints. */
export async function makeNamedAccounts(deps: Deps): Promise<NamedAccounts> {
  const make = (name: string, orgAdmin = false): Promise<AccountId> =>
    addAccount(deps, {
      email: `${name}@demo.test`,
      passphrase: demoPassphrase,
      birthYear: 2001,
      birthMonth: 4,
      confirmed: true,
      orgAdmin,
    });
  const [peer, , supporter, lead, admin] = await Promise.all([
    make('peer'),
    make('newcomer'),
    make('supporter'),
    make('lead'),
    make('admin', true),
  ]);
  return { peer, supporter, lead, admin: await actorOfAccount(deps, admin) };
}

/** Somebody made up who can't sign in. */
export function makeExtra(deps: Deps, key: string): Promise<AccountId> {
  return addAccount(deps, {
    email: `${key}@people.demo.test`,
    passphrase: randomBytes(24).toString('base64url'),
    birthYear: 1999,
    birthMonth: 6,
    confirmed: true,
    orgAdmin: false,
  });
}

/** Lets a community's people in and assigns its staff. Answers the accounts by their keys. */
export async function makePeople(
  deps: Deps,
  named: NamedAccounts,
  demo: DemoCommunity,
  community: CommunityRow,
): Promise<Map<string, AccountId>> {
  const now = deps.clock.now();
  const people = new Map<string, AccountId>();
  for (const [index, member] of demo.members.entries()) {
    const accountId = index === 0 ? named.peer : await makeExtra(deps, `${member.key}.${community.slug}`);
    people.set(member.key, accountId);
    await inTransaction(deps.db, async (tx) => {
      const id = await createMembership(deps.db, tx, {
        accountId,
        communityId: community._id,
        pseudonym: member.pseudonym,
        charterVersion: community.charter.version,
        at: new Date(now.getTime() - member.daysAgo * day),
      });
      // People who came a week ago or earlier are newcomers no more.
      const approved = member.daysAgo >= 7 ? community.newcomer.firstPostsLookedAt : 0;
      for (let n = 0; n < approved; n++) await countApproved(deps.db, id, tx);
    });
  }
  for (const staff of demo.staff) {
    people.set(staff.key, staff.role === 'lead' ? named.lead : named.supporter);
    await assignStaff(deps, named.admin, {
      slug: community.slug,
      body: {
        email: staff.role === 'lead' ? 'lead@demo.test' : 'supporter@demo.test',
        role: staff.role,
        name: staff.pseudonym,
        trainedUntil: new Date(now.getTime() + 365 * day).toISOString(),
      },
    });
  }
  return people;
}
