import { posts } from '../../../server/features/posts/posts.store.ts';
import { startChild } from '../child.ts';
import { plainLine, timeLine, type Line } from '../figures.ts';
import type { FanOut, Heard } from '../load/fanOut.load.ts';
import type { LiveLoad, LiveLoaded } from '../load/live.load.ts';
import type { Rooms } from '../limits/rooms.limit.ts';
import type { Bench } from '../run.ts';
import { drained } from './posting.ts';

const perSecond = 50;

/** From sending a post until another peer's socket has it, and until a supporter's has the case, at 50 posts a second. */
export async function benchLive(bench: Bench): Promise<Line[]> {
  const { stack, group } = bench;
  await stack.startWorker();
  await drained(bench);
  const document = await posts(bench.db).findOne({}).lean().exec();
  const given = { mongoUri: stack.mongoUri, redisUrl: stack.redisUrl, document };
  const web = startChild('limits/hop.limit.ts');
  const worker = startChild('limits/hopWorker.limit.ts');
  const load = startChild('load/live.load.ts');
  try {
    const url = await web.ask<string>(given);
    await worker.ask(given);
    const cookies = group.members.map((member) => member.cookie);
    const shared = { perSecond, seconds: bench.quick ? 4 : 12, threadIds: group.threadIds, writers: cookies.slice(20) };
    const ask = (more: Pick<LiveLoad, 'url' | 'seed' | 'supporter' | 'seconds'>) =>
      load.ask<LiveLoaded>({ ...shared, readers: cookies.slice(0, 20), ...more } satisfies LiveLoad);
    const supporter = group.supporters[0]?.cookie ?? '';
    await ask({ url: stack.url, seed: 1_000, supporter, seconds: 2 });
    await ask({ url, seed: 1_000, supporter: null, seconds: 2 });
    const rounds: { service: LiveLoaded; limit: LiveLoaded }[] = [];
    for (let round = 0; round < bench.rounds; round += 1)
      rounds.push({
        service: await ask({ url: stack.url, seed: 2_000 + round, supporter, seconds: shared.seconds }),
        limit: await ask({ url, seed: 2_000 + round, supporter: null, seconds: shared.seconds }),
      });
    const pairs = (pick: (loaded: LiveLoaded) => number, limit: (loaded: LiveLoaded) => number) =>
      rounds.map((round) => ({ service: pick(round.service), limit: limit(round.limit) }));
    const p50 = (loaded: LiveLoaded) => loaded.visible.p50;
    const p99 = (loaded: LiveLoaded) => loaded.visible.p99;
    const over = (atMost: number) => ({ how: 'difference', atMost }) as const;
    return [
      timeLine('post → peer’s socket, p50', pairs(p50, p50), over(10), 'rules alone'),
      timeLine('post → peer’s socket, p99', pairs(p99, p99), over(80)),
      timeLine(
        'post → case on the desk, p50',
        pairs((one) => one.cases.p50, p50),
        over(150),
      ),
      timeLine(
        'post → case on the desk, p99',
        pairs((one) => one.cases.p99, p99),
        over(150),
      ),
      plainLine(
        'events lost',
        '',
        rounds.map(({ service }) => service.lost),
        { atMost: 0 },
      ),
    ];
  } finally {
    await Promise.all([load.stop(), web.stop(), worker.stop()]);
  }
}

/** One thread, many sockets, five posts a second: how far an event's arrivals lie apart. */
export async function benchFanOut(bench: Bench): Promise<Line[]> {
  await bench.stack.startWorker();
  await drained(bench);
  const lines: Line[] = [];
  for (const sockets of [200, 1_000]) lines.push(...(await fanOutTo(bench, sockets)));
  return lines;
}

async function fanOutTo(bench: Bench, sockets: number): Promise<Line[]> {
  const { stack, group } = bench;
  const [ours, raw] = [startChild('load/fanOut.load.ts'), startChild('load/fanOut.load.ts')];
  const [rooms, writer] = [startChild('limits/rooms.limit.ts'), startChild('load/live.load.ts')];
  const threadId = group.threadIds[0] ?? '';
  const cookies = group.members.map((member) => member.cookie);
  const events = bench.quick ? 15 : 40;
  const hear = { do: 'hear', events, withinMs: 5_000 + events * 200 } as const satisfies FanOut;
  try {
    const url = await rooms.ask<string>({ do: 'open' } satisfies Rooms);
    await ours.ask({ do: 'open', url: stack.url, cookies, sockets, threadId } satisfies FanOut);
    await raw.ask({ do: 'open', url, cookies: [''], sockets, threadId: 'room' } satisfies FanOut);
    const payload = { text: 'x'.repeat(900) };
    const rounds: { service: Heard; limit: Heard }[] = [];
    for (let round = 0; round < bench.rounds; round += 1) {
      const write: LiveLoad = {
        url: stack.url,
        perSecond: 5,
        seconds: events / 5,
        seed: 5_000 + sockets + round,
        threadIds: [threadId],
        writers: cookies,
        readers: cookies.slice(0, 1),
        supporter: null,
      };
      const [service] = await Promise.all([ours.ask<Heard>(hear), writer.ask(write)]);
      const [limit] = await Promise.all([
        raw.ask<Heard>(hear),
        rooms.ask({ do: 'emit', events, perSecond: 5, payload } satisfies Rooms),
      ]);
      rounds.push({ service, limit });
    }
    const pairs = rounds.map(({ service, limit }) => ({ service: service.p99, limit: limit.p99 }));
    const lost = rounds.map(({ service }) => service.lost);
    return [
      timeLine(
        `fan-out to ${sockets}, p99`,
        pairs,
        { how: 'ratio', atMost: 1.5 },
        'from the first arrival to the others',
      ),
      plainLine(`fan-out to ${sockets}, lost`, '', lost, { atMost: 0 }),
    ];
  } finally {
    await Promise.all([ours, raw, rooms, writer].map((child) => child.stop()));
  }
}
