import { createHash, randomBytes } from 'node:crypto';
import { accountLimits } from '../../../config/limits.ts';
import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { replaceToken, type TokenPurpose } from './tokens.store.ts';

const lifeMs: Record<TokenPurpose, number> = {
  confirm: accountLimits.confirmMs,
  reset: accountLimits.resetMs,
  invite: accountLimits.inviteMs,
};

/** The name under which a token is stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Makes a link's token; earlier links of the same purpose for that address stop working. The token is in the answer alone. */
export async function issueToken(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { readonly purpose: TokenPurpose; readonly accountId: AccountId | null; readonly email: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const createdAt = deps.clock.now();
  const expiresAt = after(createdAt, lifeMs[input.purpose]);
  await replaceToken(deps.db, { _id: hashToken(token), ...input, createdAt, expiresAt });
  return token;
}
