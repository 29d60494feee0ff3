import type { AddressInfo } from 'node:net';
import type { RequestListener, Server } from 'node:http';
import type { Config } from '../config/env.ts';
import { httpLimits } from '../config/limits.ts';
import { createApp } from './app.ts';
import { composed } from './composed.ts';
import { openDeps, type Deps } from './deps.ts';
import { sessionMiddleware } from './features/accounts/sessions.ts';
import { writeReads } from './features/posts/noteRead.ts';
import { ensureIndexes } from './indexes.ts';
import type { Clock } from './kit/clock.ts';
import { watchRequests } from './kit/drain.ts';
import { hearChanges } from './kit/hearChanges.ts';
import type { Log } from './kit/log.ts';
import { createLive } from './live/adapter.ts';
import { createAnnounce } from './live/announce.ts';
import { isOwnOrigin, serveSockets } from './live/socket.ts';
import { serveMetrics } from './metrics/serveMetrics.ts';
import { runSweeps, webSweeps } from './sweeps.ts';

/** A running web process. */
export interface Web {
  readonly deps: Deps;
  readonly log: Log;
  readonly port: number;
  /** Stops taking work, lets what runs finish, at most `httpLimits.drainMs`, and closes. */
  close(): Promise<void>;
}

/** Starts the web process on an HTTP server that does not listen yet. Raises when the database can't be reached. */
export async function startWeb(config: Config, http: Server, clock?: Clock): Promise<Web> {
  http.headersTimeout = httpLimits.headersMs;
  http.requestTimeout = httpLimits.requestMs;
  const opened = await openDeps(config, 'web', clock);
  await ensureIndexes(opened.db);
  const allow = isOwnOrigin(config.publicUrl);
  // Before the sockets' server, which keeps requests of its own path from those who listened before it, and from nobody after.
  const drain = watchRequests(http);
  let app: RequestListener = () => undefined;
  http.on('request', (req, res) => {
    app(req, res);
  });
  const live = createLive({
    redisUrl: config.redisUrl,
    prefix: config.redisPrefix,
    http,
    server: {
      serveClient: false,
      allowRequest: (req, done) => done(null, allow(req)),
      maxHttpBufferSize: 10_000,
      pingInterval: 25_000,
    },
  });
  const deps: Deps = { ...opened, ...composed, models: null, announce: createAnnounce(live.io) };
  const changes = hearChanges({ ...opened, prefix: config.redisPrefix });
  const session = sessionMiddleware(deps);
  const metrics = await serveMetrics(deps, () => ({ sockets: live.io.engine.clientsCount }));
  const sweeps = runSweeps(deps, webSweeps);
  let closing = false;
  app = createApp(deps, { session, isClosing: () => closing });
  serveSockets(live.io, session, deps);
  await new Promise<void>((resolve) => http.listen(config.port, config.host, resolve));
  const { port } = http.address() as AddressInfo;
  return {
    deps,
    log: opened.log,
    port,
    async close() {
      closing = true;
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeIdleConnections();
      // What is being answered may still announce and queue: sockets, queues and database go after it.
      await Promise.all([drain.done(httpLimits.drainMs), sweeps.stop(httpLimits.drainMs)]);
      // Closing the sockets' server waits for the last connection.
      http.closeAllConnections();
      await live.close();
      await closed;
      changes.close();
      await writeReads(opened.db);
      metrics?.close();
      await opened.close();
    },
  };
}
