import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { Problem } from './problem.ts';
import type { RateLimit } from './route.ts';

/** Counts tries, all processes together where that matters. While Redis is away each counts for itself. */
export interface RateLimiter {
  /** Counts one request of an address against the limit for all routes together. Raises `too-many-requests`. */
  countAddress(address: string): Promise<void>;
  /** Counts one try of `who` against a limit of its own. Raises `too-many-requests`. */
  count(name: string, who: string, limit: RateLimit): Promise<void>;
  /** Takes back one counted try of `who`: it was none. */
  giveBack(name: string, who: string, limit: RateLimit): Promise<void>;
  /** Forgets the tries of `who`, for example after a sign-in that worked. */
  forget(name: string, who: string, limit: RateLimit): Promise<void>;
}

/** A limiter over Redis, with memory as the fall-back. `factor` scales every limit (benchmarks and tests). */
export function createRateLimiter(redis: Redis, prefix: string, everyAddress: RateLimit, factor = 1): RateLimiter {
  const limiters = new Map<string, RateLimiterAbstract>();

  const limiterFor = (name: string, limit: RateLimit): RateLimiterAbstract => {
    const known = limiters.get(name);
    if (known !== undefined) return known;
    const options = {
      keyPrefix: `${prefix}:limit:${name.replace(/[^a-z-]+/gi, '-')}`,
      points: Math.ceil(limit.points * factor),
      duration: limit.perMs / 1_000,
    };
    const inProcess = new RateLimiterMemory(options);
    const made =
      limit.eachProcess === true
        ? inProcess
        : new RateLimiterRedis({
            storeClient: redis,
            ...options,
            insuranceLimiter: inProcess,
            rejectIfRedisNotReady: true,
          });
    limiters.set(name, made);
    return made;
  };

  const count = async (name: string, who: string, limit: RateLimit): Promise<void> => {
    try {
      await limiterFor(name, limit).consume(who);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Problem('too-many-requests', { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1_000) });
    }
  };

  return {
    countAddress: (address) => count('address', address, everyAddress),
    count,
    async giveBack(name, who, limit) {
      await limiterFor(name, limit).reward(who);
    },
    async forget(name, who, limit) {
      await limiterFor(name, limit).delete(who);
    },
  };
}
