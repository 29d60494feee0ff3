import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { startApp, type TestApp } from '../../kit/app.ts';
import { consumeJobs, type Handlers } from '../../../server/jobs/consume.ts';
import { createJobs } from '../../../server/jobs/jobs.ts';

describe('the heartbeat of a worker', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.close());

  it('is tried again after one that failed', async () => {
    const { config, log } = app.deps;
    const prefix = `beat-${randomUUID()}`;
    const jobs = createJobs(config.redisUrl, prefix, log);
    let beats = 0;
    let ran = (): void => undefined;
    const handlers = {
      heartbeat: () => {
        beats += 1;
        return beats === 1 ? Promise.reject(new Error('Redis was away')) : Promise.resolve();
      },
    } as unknown as Handlers;
    const consumer = consumeJobs({
      redisUrl: config.redisUrl,
      prefix,
      log,
      handlers: () => handlers,
      gaveUp: () => ({}),
      onRun: () => ran(),
    });
    try {
      for (const expected of [1, 2]) {
        const done = new Promise<void>((resolve) => (ran = resolve));
        // A beat that has just ended is taken away a moment after it was told of.
        const again = setInterval(() => void jobs.enqueue('heartbeat', {}, 'heartbeat'), 50);
        await done.finally(() => clearInterval(again));
        expect(beats).to.be.at.least(expected);
      }
    } finally {
      await consumer.close(1_000);
      await jobs.close();
    }
  });
});
