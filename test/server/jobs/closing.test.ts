import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { startApp, type TestApp } from '../../kit/app.ts';
import { consumeJobs, type Handlers } from '../../../server/jobs/consume.ts';
import { createJobs } from '../../../server/jobs/jobs.ts';

describe('closing the queues of a worker', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.close());

  it('waits for what runs, and cuts off what does not end in time', async () => {
    const { config, log } = app.deps;
    const prefix = `closing-${randomUUID()}`;
    const jobs = createJobs(config.redisUrl, prefix, log);
    let begun = (): void => undefined;
    let end = (): void => undefined;
    const runs = new Promise<void>((resolve) => (end = resolve));
    const handlers = { heartbeat: () => (begun(), runs) } as unknown as Handlers;
    const consume = () =>
      consumeJobs({
        redisUrl: config.redisUrl,
        prefix,
        log,
        handlers: () => handlers,
        gaveUp: () => ({}),
        onRun: () => undefined,
      });
    const started = new Promise<void>((resolve) => (begun = resolve));
    const consumer = consume();
    try {
      await jobs.enqueue('heartbeat', {}, 'one');
      await started;
      let closed = false;
      const late = consumer.close(300).then(() => (closed = true));
      expect(closed, 'at once').to.equal(false);
      await late;
    } finally {
      end();
      await jobs.close();
    }
  });
});
