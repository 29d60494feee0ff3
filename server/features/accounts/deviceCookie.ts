import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { accountLimits } from '../../../config/limits.ts';
import type { AccountId } from '../../contract/ids.ts';

/** A browser that signed in to an account before. */
export interface KnownDevice {
  readonly id: string;
}

/** The cookie's name beside the session's. */
export const deviceCookieName = 'alongside.known';

/** Makes the value of a cookie that marks a browser as known to one account; signed, so that nobody can make one up. */
export function issueDevice(secret: string, accountId: AccountId, now: Date): string {
  const until = Math.floor((now.getTime() + accountLimits.deviceMs) / 1_000);
  const body = `${randomBytes(9).toString('base64url')}.${until.toString(36)}`;
  return `${body}.${sign(secret, accountId, body)}`;
}

/** Reads such a cookie out of a Cookie header: null unless it was issued for this account and still counts. */
export function readDevice(
  secret: string,
  accountId: AccountId,
  cookies: string | undefined,
  now: Date,
): KnownDevice | null {
  const value = new RegExp(`(?:^|;\\s*)${deviceCookieName.replace('.', '\\.')}=([\\w.-]+)`).exec(cookies ?? '')?.[1];
  const [id, until, signature] = value?.split('.') ?? [];
  if (id === undefined || until === undefined || signature === undefined) return null;
  const expected = Buffer.from(sign(secret, accountId, `${id}.${until}`));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return Number.parseInt(until, 36) * 1_000 > now.getTime() ? { id } : null;
}

function sign(secret: string, accountId: AccountId, body: string): string {
  return createHmac('sha256', secret).update(`device:${accountId}:${body}`).digest('base64url');
}
