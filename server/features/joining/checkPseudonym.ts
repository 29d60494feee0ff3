import { randomInt } from 'node:crypto';
import { joiningLimits } from '../../../config/limits.ts';
import type { AccountId, CommunityId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { emailOf } from '../accounts/readAccounts.ts';
import { pseudonymKeyOf } from '../memberships/pseudonym.rules.ts';
import { isPseudonymTaken, membershipOf } from '../memberships/readMemberships.ts';
import { isReserved } from './joinRequests.store.ts';
import { looksReal, makePseudonym } from './pseudonyms.rules.ts';

type Reading = Pick<Deps, 'db'>;

/** Whether nobody else in a community has a pseudonym or waits for it. One's own former one is free to oneself. */
export async function isPseudonymFree(
  deps: Reading,
  input: { communityId: CommunityId; name: string; accountId: AccountId },
): Promise<boolean> {
  const key = pseudonymKeyOf(input.name);
  if (key === '') return false;
  if (await isReserved(deps.db, input.communityId, key, input.accountId)) return false;
  if (!(await isPseudonymTaken(deps, input.communityId, key))) return true;
  const former = await membershipOf(deps, input.accountId, input.communityId);
  return former?.state === 'ended' && [former.pseudonymKey, ...(former.formerKeys ?? [])].includes(key);
}

/** Whether a name is free in a community, and whether it looks like the person's real one: that is warned about, not refused. */
export async function checkPseudonym(
  deps: Reading,
  accountId: AccountId,
  input: { communityId: CommunityId; name: string },
): Promise<{ free: boolean; looksReal: boolean }> {
  const email = (await emailOf(deps, accountId)) ?? '';
  return {
    free: await isPseudonymFree(deps, { ...input, accountId }),
    looksReal: looksReal(input.name, email),
  };
}

/** Free made-up names to choose from: three, fewer only where nearly all of them are taken. */
export async function suggestPseudonyms(
  deps: Reading,
  accountId: AccountId,
  communityId: CommunityId,
): Promise<string[]> {
  const ideas = new Set<string>();
  for (let tries = 0; tries < joiningLimits.ideaTries && ideas.size < joiningLimits.ideas; tries += 1) {
    const name = makePseudonym((below) => randomInt(below));
    if (await isPseudonymFree(deps, { communityId, name, accountId })) ideas.add(name);
  }
  return [...ideas];
}
