import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { answerParent } from '../child.ts';
import { percentile } from '../figures.ts';

/** Sockets in one thread. `open` connects them; `hear` waits for a number of events and tells how far they spread. */
export type FanOut =
  | {
      readonly do: 'open';
      readonly url: string;
      readonly cookies: readonly string[];
      readonly sockets: number;
      readonly threadId: string;
    }
  | { readonly do: 'hear'; readonly events: number; readonly withinMs: number }
  | { readonly do: 'close' };

/** `p99`: ms from an event's first arrival to its arrival at the others. */
export interface Heard {
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
}

const sockets: Socket[] = [];
const arrivals = new Map<string, number[]>();

answerParent<FanOut>(async (ask): Promise<Heard | null> => {
  switch (ask.do) {
    case 'open':
      // A few at a time: everyone at once would measure signing in.
      for (let at = 0; at < ask.sockets; at += 20)
        await Promise.all(Array.from({ length: Math.min(20, ask.sockets - at) }, (_, nth) => open(ask, at + nth)));
      return null;
    case 'hear':
      return hear(ask.events, ask.withinMs);
    case 'close':
      for (const socket of sockets.splice(0)) socket.disconnect();
      return null;
  }
});

async function open(ask: Extract<FanOut, { do: 'open' }>, at: number): Promise<void> {
  const cookie = ask.cookies[at % ask.cookies.length] ?? '';
  const socket = io(ask.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  socket.on('post:visible', (post: { id: string }) => {
    const known = arrivals.get(post.id);
    if (known === undefined) arrivals.set(post.id, [performance.now()]);
    else known.push(performance.now());
  });
  const { ok } = (await socket.emitWithAck('thread:watch', ask.threadId)) as { ok: boolean };
  if (!ok) throw new Error('A socket may not watch the thread');
  sockets.push(socket);
}

async function hear(events: number, withinMs: number): Promise<Heard> {
  arrivals.clear();
  const until = performance.now() + withinMs;
  const all = events * sockets.length;
  const heard = () => [...arrivals.values()].reduce((sum, one) => sum + one.length, 0);
  while (performance.now() < until && heard() < all) await pause(20);
  const spreads = [...arrivals.values()].flatMap((one) => one.map((at) => at - (one[0] ?? at))).sort((a, b) => a - b);
  return { p50: percentile(spreads, 0.5), p99: percentile(spreads, 0.99), lost: all - heard() };
}
