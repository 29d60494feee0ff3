import type { Server } from 'node:http';

/** Counts what an HTTP server is answering. */
export interface Drain {
  /** Resolves when nothing is being answered any more, or after `ms`. */
  done(ms: number): Promise<void>;
}

/** Watches the requests of a server from now on. */
export function watchRequests(http: Server): Drain {
  let running = 0;
  let tell: (() => void) | null = null;
  http.on('request', (_req, res) => {
    running += 1;
    res.once('close', () => {
      running -= 1;
      if (running === 0) tell?.();
    });
  });
  return {
    async done(ms) {
      if (running === 0) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        tell = resolve;
        timer = setTimeout(resolve, ms);
      });
      clearTimeout(timer);
    },
  };
}
