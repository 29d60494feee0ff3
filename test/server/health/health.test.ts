import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect } from 'chai';
import { connectDb } from '../../../server/kit/db.ts';
import { beat } from '../../../server/health/health.ts';
import { healthRoutes } from '../../../server/health/health.routes.ts';
import { startApp, type TestApp } from '../../kit/app.ts';

describe('health', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.close());

  const ask = async (path: string) => {
    const { status, body } = await app.agent().get(`/health/${path}`);
    return { status, body: body as unknown };
  };
  const standIn = async (deps: Parameters<typeof healthRoutes>[0], closing: boolean) => {
    const server = createServer(express().use(healthRoutes(deps, () => closing)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ready`);
    server.close();
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('is live while the process turns', async () => {
    expect(await ask('live')).to.deep.equal({ status: 200, body: { live: true } });
  });

  it('is ready, degraded, without a worker, and tells of one without the sentence model', async () => {
    expect(await ask('ready')).to.deep.equal({ status: 200, body: { ready: true, degraded: ['worker'] } });
    const worker = await app.startWorker();
    await beat(worker.deps);
    expect(await ask('ready')).to.deep.equal({ status: 200, body: { ready: true, degraded: ['model'] } });
    await app.stopWorker();
  });

  it('is not ready while closing', async () => {
    const { status, body } = await standIn(app.deps, true);
    expect(status).to.equal(503);
    expect(body).to.include({ ready: false });
    expect((await standIn(app.deps, false)).status).to.equal(200);
  });

  it('is not ready without the database', async () => {
    const db = await connectDb(app.config.mongoUri, app.config.mongoDb);
    await db.close();
    expect((await standIn({ ...app.deps, db }, false)).status).to.equal(503);
  });

  it('does not wait for a database that does not answer', async () => {
    const silent = { db: { command: () => new Promise(() => undefined) } };
    const db = silent as unknown as TestApp['deps']['db'];
    expect((await standIn({ ...app.deps, db }, false)).status).to.equal(503);
  });
});
