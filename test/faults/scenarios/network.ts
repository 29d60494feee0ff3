import { setTimeout as pause } from 'node:timers/promises';
import type { Scenario } from '../kit/scenario.ts';
import { outageMs } from '../kit/times.ts';

/** People lose their connection while they write, claim and decide. */
export const network: Scenario = {
  name: 'the clients’ network cut again and again, then for a while',
  async run(site) {
    for (let round = 0; round < 20; round += 1) {
      site.proxy.cut();
      await pause(20);
      site.proxy.restore();
      await pause(180);
    }
    site.proxy.cut();
    await pause(outageMs / 2);
    const before = site.ledger.seen.size;
    site.proxy.restore();
    await pause(2_000);
    if (site.ledger.seen.size === before) throw new Error('nothing was shown after the cut');
  },
};
