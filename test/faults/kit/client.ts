import { setTimeout as pause } from 'node:timers/promises';

/** What came back; status 0: nothing did. */
export interface Reply {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the suite reads what it expects
  readonly body: any;
}

/** A signed-in browser's requests, over a network that fails. */
export interface Client {
  readonly cookie: string;
  send(method: string, path: string, body?: unknown, key?: string): Promise<Reply>;
  /** Sends the same again until there is an answer other than 5xx, or `isOver`. `tries` above 1: an earlier try may have worked. */
  insist(
    request: { method: string; path: string; body?: unknown; key?: string },
    isOver: () => boolean,
  ): Promise<Reply & { tries: number }>;
}

/** How long a person waits for an answer, in ms. */
const patienceMs = 8_000;

/** Makes a client; `onFault` hears of every 5xx that is no plain 503. */
export function makeClient(url: string, cookie: string, onFault: (what: string) => void): Client {
  const send: Client['send'] = async (method, path, body, key) => {
    try {
      const response = await fetch(url + path, {
        method,
        headers: {
          cookie,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await response.text();
      if (response.status >= 500 && response.status !== 503) onFault(`${response.status} ${method} ${path}: ${text}`);
      return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
    } catch {
      return { status: 0, body: null };
    }
  };
  return {
    cookie,
    send,
    async insist({ method, path, body, key }, isOver) {
      for (let tries = 1; ; tries += 1) {
        const reply = await send(method, path, body, key);
        if ((reply.status !== 0 && reply.status < 500) || isOver()) return { ...reply, tries };
        await pause(100);
      }
    },
  };
}
