import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Deps } from '../deps.ts';
import type { OwnFacts } from './metrics.ts';
import { observeState } from './observeState.ts';

/** `/metrics` on a port of its own. */
export interface MetricsServer {
  readonly port: number;
  close(): void;
}

/**
 * Serves `/metrics` to Prometheus where `METRICS_PORT` says so; null where it does not, or where the port can't be had: the service
 * matters more than its figures. Not for the public: it listens on `METRICS_HOST` and nothing else.
 */
export async function serveMetrics(deps: Deps, own: () => OwnFacts): Promise<MetricsServer | null> {
  const { metricsPort: port, metricsHost: host } = deps.config;
  if (port === null) return null;
  const observed = observeState(deps);
  const server = createServer((req, res) => {
    if (req.method !== 'GET' || req.url?.split('?')[0] !== '/metrics') {
      res.writeHead(404).end();
      return;
    }
    observed()
      .then((state) => deps.metrics.text(state, own()))
      .then((text) => res.writeHead(200, { 'content-type': deps.metrics.contentType }).end(text))
      .catch((error: unknown) => {
        deps.log.error({ err: error }, 'metrics not told');
        res.writeHead(500).end();
      });
  });
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    deps.log.error({ err: error, host, port }, 'metrics are served nowhere: the port can’t be had');
    return null;
  }
  deps.metrics.watchProcess();
  const bound = (server.address() as AddressInfo).port;
  deps.log.info({ host, port: bound }, 'metrics served');
  return {
    port: bound,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
