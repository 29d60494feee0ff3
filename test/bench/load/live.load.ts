import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { Pool } from 'undici';
import { answerParent } from '../child.ts';
import { percentile } from '../figures.ts';
import { dice, ordinaryText, worryingText } from '../words.ts';

/** Posts at a rate, and sockets of other people that wait for them. */
export interface LiveLoad {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly seed: number;
  readonly threadIds: readonly string[];
  readonly writers: readonly string[];
  /** Cookies of the readers; each watches ten of the threads. */
  readonly readers: readonly string[];
  /** A supporter: each tenth post is one that opens a case. Null: none is. */
  readonly supporter: string | null;
}

export interface LiveLoaded {
  readonly sent: number;
  readonly visible: Times;
  readonly cases: Times;
  readonly lost: number;
}
export interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** How long an event may stay away, in ms, until it counts as lost. */
const patienceMs = 5_000;

answerParent<LiveLoad>(async (load): Promise<LiveLoaded> => {
  const pool = new Pool(load.url, { connections: 32 });
  const roll = dice(load.seed);
  const begunAt = new Map<string, number>();
  const seenAt = new Map<string, number>();
  const worrying: number[] = [];
  const caseMs: number[] = [];
  const knownCases = new Set<string>();
  const sockets = await Promise.all(
    load.readers.map(async (cookie, at) => {
      const socket = await connect(load.url, cookie);
      socket.on('post:visible', (post: { id: string }) => {
        if (!seenAt.has(post.id)) seenAt.set(post.id, performance.now());
      });
      for (const id of load.threadIds.slice(at * 10, at * 10 + 10)) await socket.emitWithAck('thread:watch', id);
      return socket;
    }),
  );
  if (load.supporter !== null) {
    const desk = await connect(load.url, load.supporter);
    sockets.push(desk);
    desk.on('case:changed', (row: { id: string }) => {
      if (knownCases.has(row.id)) return;
      knownCases.add(row.id);
      // Cases arrive in the order of their posts: these come one by one, and each waits for nobody.
      const begun = worrying.shift();
      if (begun !== undefined) caseMs.push(performance.now() - begun);
    });
  }
  const total = load.perSecond * load.seconds;
  const answers: Promise<void>[] = [];
  const start = performance.now();
  for (let nth = 0; nth < total; nth += 1) {
    const due = start + (nth * 1_000) / load.perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    answers.push(post(nth));
  }
  await Promise.all(answers);
  const until = performance.now() + patienceMs;
  while (performance.now() < until && (seenAt.size < begunAt.size || worrying.length > 0)) await pause(20);
  for (const socket of sockets) socket.disconnect();
  await pool.close();
  const visible = [...begunAt].flatMap(([id, begun]) => (seenAt.has(id) ? [(seenAt.get(id) ?? 0) - begun] : []));
  return {
    sent: total,
    visible: times(visible),
    cases: times(caseMs),
    lost: begunAt.size - visible.length + worrying.length,
  };

  async function post(nth: number): Promise<void> {
    const isWorrying = load.supporter !== null && nth % 10 === 9;
    const threadId = load.threadIds[nth % Math.min(load.threadIds.length, load.readers.length * 10)] ?? '';
    const begun = performance.now();
    if (isWorrying) worrying.push(begun);
    const answer = await pool.request({
      path: `/api/threads/${threadId}/posts`,
      method: 'POST',
      headers: {
        cookie: load.writers[nth % load.writers.length] ?? '',
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        text: isWorrying ? worryingText(roll) : ordinaryText(roll),
        quoteOf: null,
        contentNotes: [],
      }),
    });
    const body = (await answer.body.json()) as { id: string };
    if (answer.statusCode !== 202) throw new Error(`${answer.statusCode} ${JSON.stringify(body)}`);
    begunAt.set(body.id, begun);
  }
});

async function connect(url: string, cookie: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie } });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

function times(values: number[]): Times {
  values.sort((a, b) => a - b);
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99), count: values.length };
}
