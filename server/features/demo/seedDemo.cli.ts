import { configOrExit } from '../../../config/env.ts';
import { composed } from '../../composed.ts';
import { openDeps, type Deps } from '../../deps.ts';
import { ensureIndexes } from '../../indexes.ts';
import type { Announce } from '../../live/announce.ts';
import { seedDemo } from './seedDemo.ts';

const nobodyListens = new Proxy({} as Announce, { get: () => () => undefined });
const config = configOrExit();
const opened = await openDeps({ ...config, logLevel: 'error' }, 'seed');
try {
  // Every post is screened here and now; nothing is left for a queue.
  const jobs: Deps['jobs'] = { enqueue: () => Promise.resolve(true), close: () => Promise.resolve() };
  const seeded = await seedDemo(
    { ...opened, ...composed, models: null, jobs, announce: nobodyListens },
    ensureIndexes,
    (line) => console.log(line),
  );
  console.log(seeded ? 'Demonstration ready.' : 'There are communities already: nothing to set up.');
} finally {
  await opened.close();
}
