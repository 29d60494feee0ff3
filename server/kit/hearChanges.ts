import type { Redis } from 'ioredis';
import { keptLimits } from '../../config/limits.ts';
import type { Db } from './db.ts';
import { forget, forgetAll, keptOf, type Kept } from './kept.ts';
import type { Log } from './log.ts';

/** Lets this process tell the others of changes. What can't be told is told as soon as Redis is back. */
export function tellChanges(options: { db: Db; redis: Redis; prefix: string }): void {
  const { redis } = options;
  const channel = channelOf(options.prefix);
  const untold = new Set<string>();
  const publish = (names: readonly string[]): void => {
    redis.publish(channel, JSON.stringify(names)).catch(() => {
      for (const name of names) untold.add(name);
    });
  };
  redis.on('ready', () => {
    if (untold.size === 0) return;
    const names = [...untold];
    untold.clear();
    publish(names);
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
  });
  const stop = (): void => {
    kept.listening = false;
    forgetAll(kept);
  };
  listener.on('error', () => undefined);
  listener.on('close', stop);
  listener.on('ready', () => {
    listener.subscribe(channel).then(
      () => {
        forgetAll(kept);
        kept.listening = true;
      },
      () => listener.disconnect(true),
    );
  });
  listener.on('message', (_channel, message) => hear(kept, message, options.log));
  const beat = setInterval(() => {
    if (listener.status !== 'ready') return;
    listener.ping().catch(() => {
      stop();
      listener.disconnect(true);
    });
  }, keptLimits.beatMs);
  beat.unref();
  return {
    close() {
      clearInterval(beat);
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
