import { Pool } from 'undici';
import { answerParent } from '../child.ts';
import { percentile } from '../figures.ts';

/** Requests whose answers are timed one by one, a few at a time. */
export interface LatencyLoad {
  readonly url: string;
  /** Requests under way at once. */
  readonly connections: number;
  readonly requests: readonly {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly cookie: string;
    readonly body?: string;
  }[];
}

export interface Latencies {
  readonly p50: number;
  readonly p99: number;
}

answerParent<LatencyLoad>(async ({ url, connections, requests }): Promise<Latencies> => {
  // Idle connections are dropped before the server does so, however busy the machine is.
  const pool = new Pool(url, { connections, keepAliveTimeout: 500 });
  const left = [...requests];
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let request = left.shift(); request !== undefined; request = left.shift()) {
        const { method, path, cookie, body = null } = request;
        const begun = performance.now();
        const answer = await pool.request({
          method,
          path,
          headers: { cookie, ...(body === null ? {} : { 'content-type': 'application/json' }) },
          body,
        });
        const text = await answer.body.text();
        if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${text.slice(0, 300)}`);
        times.push(performance.now() - begun);
      }
    }),
  );
  await pool.close();
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
});
