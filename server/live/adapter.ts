import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server, type ServerOptions } from 'socket.io';
import type { Server as HttpServer } from 'node:http';
import type { ClientEvents, ServerEvents } from '../contract/live.ts';

/** A Socket.IO server that speaks with those of the other processes. */
export type LiveServer = Server<ClientEvents, ServerEvents>;

/** A live server and what closes it with its connections. */
export interface Live {
  readonly io: LiveServer;
  close(): Promise<void>;
}

/**
 * Makes a live server over Redis streams; without `http` it has no port and only announces (the worker's). Publishing fails fast
 * while Redis is away, so that those connected to this process still hear of it; reading waits for Redis to come back.
 */
export function createLive(options: {
  redisUrl: string;
  prefix: string;
  http: HttpServer | null;
  server?: Partial<ServerOptions>;
}): Live {
  const publisher = new Redis(options.redisUrl, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 300,
  });
  publisher.on('error', () => undefined);
  const readers: Redis[] = [];
  // The adapter reads with duplicates, which block for seconds and must not inherit the short patience of the publisher.
  const duplicate = (): Redis => {
    const reader = new Redis(options.redisUrl, { maxRetriesPerRequest: null });
    readers.push(reader);
    return reader;
  };
  const adapter = createAdapter(Object.assign(publisher, { duplicate }), {
    streamName: `${options.prefix}:live`,
    channelPrefix: `${options.prefix}:live`,
    maxLen: 10_000,
  });
  const shared = { ...options.server, adapter };
  const io: LiveServer = options.http === null ? new Server(shared) : new Server(options.http, shared);
  return {
    io,
    async close() {
      // Without a port there is no engine, which the server's own close takes for granted.
      if (options.http === null) await io.of('/').adapter.close();
      else await io.close();
      publisher.disconnect();
      for (const reader of readers) reader.disconnect();
    },
  };
}
