import autocannon from 'autocannon';
import { answerParent } from '../child.ts';

/** Requests of each connection in turn: `each[connection]`. */
export interface HttpLoad {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly each: readonly (readonly {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  }[])[];
}

export interface HttpLoaded {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

answerParent<HttpLoad>(async (load): Promise<HttpLoaded> => {
  let next = 0;
  const result = await autocannon({
    url: load.url,
    connections: load.connections,
    duration: load.seconds,
    // An answer that is late is late, and no error.
    timeout: 2 * load.seconds + 60,
    setupClient(client) {
      const requests = load.each[next % load.each.length] ?? [];
      next += 1;
      client.setRequests(requests.map((request) => ({ ...request })));
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no success, ${result.errors} requests had none`);
  return {
    requests: result.requests.total,
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
});
