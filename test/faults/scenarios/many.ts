import { setTimeout as pause } from 'node:timers/promises';
import type { Scenario } from '../kit/scenario.ts';
import { until } from '../kit/until.ts';

/** Two of each behind a proxy that takes turns, with sockets on both. */
export const many: Scenario = {
  name: 'one of two web processes and one of two workers killed',
  site: { web: 2, workers: 2 },
  async run(site) {
    const [web] = site.webs;
    const [worker] = site.workers;
    await web?.stop('SIGKILL');
    await worker?.stop('SIGKILL');
    const before = site.ledger.seen.size;
    // What a killed process had locked is let go when its transaction's time is over: until then a conversation may stand still.
    const shownMs = await until(
      'posts are shown while one of each is away',
      () => site.ledger.seen.size > before,
      30_000,
    );
    const told = await site.health(site.webs[1]);
    if (told.status !== 200) throw new Error(`the other web process says ${told.status}`);
    await Promise.all([web?.start(), worker?.start()]);
    await pause(1_000);
    await Promise.all([site.webs[1]?.restart('SIGTERM'), site.workers[1]?.restart('SIGTERM')]);
    return { shownMs };
  },
};
