import type { Redis } from 'ioredis';
import { keptLimits } from '../../config/keeping.ts';
import type { Db } from './db.ts';
import { forget, forgetAll, keptOf, type Kept } from './kept.ts';
import type { Log } from './log.ts';
import { subjects } from './subjects.ts';

/** Lets this process tell the others of changes. What can't be told is told with the next change, or as soon as Redis is back. */
export function tellChanges(options: { db: Db; redis: Redis; prefix: string }): void {
  const { redis } = options;
  const channel = channelOf(options.prefix);
  let untold = new Set<string>();
  const publish = (names: readonly string[]): void => {
    const all = [...untold, ...names];
    untold = new Set();
    redis.publish(channel, JSON.stringify(all)).catch(() => {
      for (const name of all) untold.add(name);
      if (untold.size > keptLimits.untold) untold = new Set([subjects.everything]);
    });
  };
  redis.on('ready', () => {
    if (untold.size > 0) publish([]);
  });
  keptOf(options.db).tell = publish;
}

/**
 * Hears of the changes that other processes make, and keeps what is read for as long as it hears: nothing is kept while the connection
 * is away, nor where it does not answer. Answers what ends it.
 */
export function hearChanges(options: { db: Db; redis: Redis; prefix: string; log: Log }): { close(): void } {
  const kept = keptOf(options.db);
  const channel = channelOf(options.prefix);
  const listener = options.redis.duplicate({
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    autoResubscribe: false,
    commandTimeout: keptLimits.patienceMs,
  });
  const stop = (): void => {
    kept.listening = false;
    forgetAll(kept);
  };
  listener.on('error', () => undefined);
  listener.on('close', stop);
  let again: NodeJS.Timeout | undefined;
  const listen = (): void => {
    listener.subscribe(channel).then(
      () => {
        forgetAll(kept);
        kept.listening = true;
      },
      (error: unknown) => {
        options.log.warn({ err: error }, 'changes are not heard of: nothing is kept');
        again = setTimeout(() => {
          if (listener.status === 'ready') listen();
        }, keptLimits.againMs);
        again.unref();
      },
    );
  };
  listener.on('ready', listen);
  listener.on('message', (_channel, message) => hear(kept, message, options.log));
  const beat = setInterval(() => {
    if (listener.status !== 'ready' || !kept.listening) return;
    listener.ping().catch(() => {
      stop();
      listener.disconnect(true);
    });
  }, keptLimits.beatMs);
  beat.unref();
  return {
    close() {
      clearInterval(beat);
      clearTimeout(again);
      listener.disconnect();
    },
  };
}

function hear(kept: Kept, message: string, log: Log): void {
  try {
    forget(kept, JSON.parse(message) as string[]);
  } catch (error) {
    forgetAll(kept);
    log.warn({ err: error }, 'a change was told in words that nobody understands');
  }
}

function channelOf(prefix: string): string {
  return `${prefix}:changed`;
}
