import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { found, refuse } from '../../kit/problem.ts';
import { birthOf } from '../accounts/readAccounts.ts';
import { allCommunities } from '../communities/accessCommunity.ts';
import type { CommunityRow } from '../communities/community.ts';
import { whyNotEligible } from './joining.rules.ts';

/**
 * Refuses who cannot be let in, kindly: `not-eligible` says why (`age` or `audience`), the group's ages, and the other groups that
 * this person could ask. The age comes from the account.
 */
export async function checkEligible(
  deps: Pick<Deps, 'db' | 'clock'>,
  accountId: AccountId,
  community: CommunityRow,
  as: 'patient' | 'carer',
): Promise<void> {
  const now = deps.clock.now();
  const person = { ...found(await birthOf(deps, accountId)), as };
  const why = whyNotEligible(person, community, now);
  if (why === null) return;
  const others = (await allCommunities(deps)).filter(
    (other) => other._id !== community._id && whyNotEligible(person, other, now) === null,
  );
  const sameConditionFirst = (other: CommunityRow): number => (other.condition === community.condition ? 0 : 1);
  refuse('not-eligible', {
    extra: {
      why,
      ageBand: community.ageBand,
      otherGroups: others
        .toSorted((a, b) => sameConditionFirst(a) - sameConditionFirst(b))
        .map(({ slug, name }) => ({ slug, name })),
    },
  });
}
