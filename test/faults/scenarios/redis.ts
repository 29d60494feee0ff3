import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Scenario } from '../kit/scenario.ts';
import { outageMs } from '../kit/times.ts';

/** Redis holds only what may be lost. */
export const redisScenarios: readonly Scenario[] = [
  {
    name: 'Redis killed and started empty, again and again',
    async run(site) {
      for (let round = 0; round < 3; round += 1) {
        await site.redis.stop();
        await site.redis.start();
        await pause(1_000);
      }
    },
  },
  {
    name: 'Redis away: people go on writing, and readiness says what is missing',
    async run(site) {
      await site.redis.stop();
      const noticedMs = await site.says({ ready: true, degraded: ['redis'] }, 20_000);
      const before = site.ledger.posts.filter(({ id }) => id !== null).length;
      await pause(outageMs);
      const meanwhile = site.ledger.posts.filter(({ id }) => id !== null).length - before;
      if (meanwhile === 0) throw new Error('nobody could write while Redis was away');
      await site.redis.start();
      return { noticedMs, meanwhile };
    },
  },
  {
    name: 'Redis out of memory',
    async run(site) {
      const redis = new Redis(site.redis.url);
      await redis.config('SET', 'maxmemory', '1mb');
      const before = site.ledger.posts.filter(({ id }) => id !== null).length;
      await pause(outageMs / 2);
      const meanwhile = site.ledger.posts.filter(({ id }) => id !== null).length - before;
      if (meanwhile === 0) throw new Error('nobody could write while Redis was full');
      await redis.config('SET', 'maxmemory', '0');
      redis.disconnect();
      return { meanwhile };
    },
  },
];
