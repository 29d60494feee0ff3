import { createHash } from 'node:crypto';
import { accountLimits, httpLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { createRateLimiter, type RateLimiter } from '../../kit/rateLimiter.ts';

const limiters = new WeakMap<Deps['redis'], RateLimiter>();

/** The counter of tries to get into accounts, one for each process. */
export function triesOf(deps: Pick<Deps, 'redis' | 'config'>): RateLimiter {
  const known = limiters.get(deps.redis);
  if (known !== undefined) return known;
  const { redisPrefix, rateLimitFactor } = deps.config;
  const made = createRateLimiter(deps.redis, redisPrefix, httpLimits.everyAddress, rateLimitFactor);
  limiters.set(deps.redis, made);
  return made;
}

/** Stands for an e-mail address where the address itself must not be kept. */
export function digestOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}

/** Counts one mail asked for to an address, known or not. Raises `too-many-requests`. */
export function countMail(deps: Pick<Deps, 'redis' | 'config'>, email: string): Promise<void> {
  return triesOf(deps).count('mail-asked', digestOf(email), accountLimits.mailAsked);
}
