import type { Redis } from 'ioredis';

/** Short-lived copies of sessions. None of its methods raises: without Redis there are simply no copies. */
export interface SessionCopies {
  /** The copy, `ended` when the session was ended a moment ago, or null. */
  read(hash: string): Promise<string | null>;
  /** Keeps a copy, unless the session ended meanwhile. */
  keep(hash: string, copy: string): Promise<void>;
  /** Ends a session's copy, and keeps a reader that is under way from putting an old one back. */
  end(hash: string): Promise<void>;
}

/**
 * Copies in Redis, each for `copyMs`. An ended session leaves a mark in its place for longer than any copy lives; copies are written only
 * where nothing stands. Where the mark can't be written, it is written as soon as Redis is back.
 */
export function createSessionCopies(redis: Redis, prefix: string, copyMs: number): SessionCopies {
  const key = (hash: string) => `${prefix}:session:${hash}`;
  const unmarked = new Map<string, number>();
  const mark = (hash: string) => redis.set(key(hash), 'ended', 'PX', 2 * copyMs);

  redis.on('ready', () => {
    for (const [hash, until] of unmarked) {
      if (until < performance.now()) unmarked.delete(hash);
      else void mark(hash).then(() => unmarked.delete(hash), ignore);
    }
  });

  return {
    async read(hash) {
      if (unmarked.has(hash)) return 'ended';
      return redis.get(key(hash)).catch(none);
    },
    async keep(hash, copy) {
      await redis.set(key(hash), copy, 'PX', copyMs, 'NX').catch(none);
    },
    async end(hash) {
      try {
        await mark(hash);
      } catch {
        unmarked.set(hash, performance.now() + copyMs);
      }
    },
  };
}

const none = () => null;
const ignore = () => undefined;
