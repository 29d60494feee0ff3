import { setTimeout as pause } from 'node:timers/promises';
import type { Scenario } from '../kit/scenario.ts';
import { outageMs } from '../kit/times.ts';

/** What was acknowledged is journalled; what can't be stored is refused with 503. */
export const mongoScenarios: readonly Scenario[] = [
  {
    name: 'mongod killed with -9, away, and started again',
    async run(site) {
      await site.mongo.stop('SIGKILL');
      const noticedMs = await site.says({ ready: false, degraded: null }, 20_000);
      await pause(outageMs / 2);
      await site.mongo.start();
      const readyMs = await site.says({ ready: true, degraded: null }, 60_000);
      return { noticedMs, readyMs };
    },
  },
  {
    name: 'mongod killed with -9 and started at once, again and again',
    async run(site) {
      for (let round = 0; round < 2; round += 1) {
        await site.mongo.stop('SIGKILL');
        await site.mongo.start();
        await pause(2_000);
      }
    },
  },
  {
    // The set has one member: it refuses writes for 3 s and elects itself again.
    name: 'the primary steps down',
    async run(site) {
      await site.mongo.stepDown(3);
      await pause(4_000);
      const readyMs = await site.says({ ready: true, degraded: null }, 60_000);
      return { readyMs };
    },
  },
];
