import { startChild, type Child } from '../child.ts';
import { spread, type Line, type Spread } from '../figures.ts';
import type { Latencies, LatencyLoad } from '../load/latency.load.ts';
import type { Bench } from '../run.ts';
import { seedCases, seedGroup, type SeededGroup } from '../seed.ts';
import { dice, ordinaryText } from '../words.ts';

/** Posts in the whole database at each stage; growth comes from more communities, none of more than 100,000 posts. */
const stages = [10_000, 100_000, 1_000_000];
const quickStages = [1_000, 10_000, 30_000];
const mostInCommunity = 100_000;
/** Open cases of the watched community at each stage of the queue's own growth. */
const caseStages = [100, 10_000];

/** Answers timed in each round, a few at a time, and how much the slowest hundredth may grow from first to last. */
const answersEach = 300;
const connections = 4;
const mostGrowth = 1.5;
const grows = ['list', 'thread', 'queue', 'search', 'post'] as const;
type Figure = (typeof grows)[number];
type Stage = Record<Figure, Spread>;

/** What the main path costs in one community while the database around it grows a hundredfold, and its queue likewise. */
export async function benchGrowth(bench: Bench): Promise<Line[]> {
  const { db, stack } = bench;
  await stack.startWorker();
  const wanted = bench.quick ? quickStages : stages;
  const [first = 0] = wanted;
  const watched = await seedGroup(db, stack, groupOf('growth-watched', first, 1, 9));
  await seedCases(db, watched, caseStages[0] ?? 0);
  let have = first;
  const measured: Stage[] = [];
  const load = startChild('load/latency.load.ts');
  try {
    for (const [at, posts] of wanted.entries()) {
      for (let nth = 0; have < posts; nth += 1) {
        const more = Math.min(mostInCommunity, posts - have);
        bench.say(`seeding ${more} posts more; ${have} are there`);
        await seedGroup(db, stack, groupOf(`growth-${at}-${nth}`, more, 0, 100 * at + nth));
        have += more;
      }
      bench.say(`measuring among ${have} posts`);
      measured.push(await measureStage(bench, load, watched, grows));
    }
    const lines = linesOf(measured, `${String(wanted[0])} to ${String(wanted.at(-1))} posts`);
    const queue = await growQueue(bench, load, watched);
    return [...lines, queue];
  } finally {
    await load.stop();
    await stack.stopWorker();
  }
}

/** The desk of somebody whose community has a hundred open cases, then ten thousand. */
async function growQueue(bench: Bench, load: Child, watched: SeededGroup): Promise<Line> {
  const [few = 0, many = 0] = bench.quick ? [100, 1_000] : caseStages;
  const [before] = await Promise.all([measureStage(bench, load, watched, ['queue'])]);
  const more = groupOf('growth-cases', many, 1, 11);
  const group = await seedGroup(bench.db, bench.stack, more);
  await seedCases(bench.db, group, many);
  const after = await measureStage(bench, load, group, ['queue']);
  return growthLine('queue', before.queue, after.queue, `${few} to ${many} open cases; counts stop at 1,000`);
}

function groupOf(slug: string, posts: number, supporters: number, seed: number) {
  return { slug, members: 100, supporters, threads: posts / 20, postsEach: 20, seed };
}

async function measureStage(bench: Bench, load: Child, group: SeededGroup, figures: readonly Figure[]): Promise<Stage> {
  const found: Partial<Stage> = {};
  for (const figure of figures) {
    const p99: number[] = [];
    for (let round = -1; round < bench.rounds; round += 1) {
      const requests = requestsOf(figure, group, round);
      const ask: LatencyLoad = { url: bench.stack.url, connections, requests };
      const { p99: slowest } = await load.ask<Latencies>(ask);
      // The first round warms caches up.
      if (round >= 0) p99.push(slowest);
    }
    found[figure] = spread(p99);
  }
  return found as Stage;
}

const searched = ['recipe', 'pillow', 'umbrella', 'choir', 'podcast', 'crackers', 'knitting', 'library'];

function requestsOf(figure: Figure, group: SeededGroup, round: number): LatencyLoad['requests'] {
  const roll = dice(round + 50);
  return Array.from({ length: answersEach }, (_, nth) => {
    const cookie = group.members[nth % group.members.length]?.cookie ?? '';
    const threadId = group.threadIds[Math.floor(roll() * group.threadIds.length)] ?? '';
    switch (figure) {
      case 'list':
        return { method: 'GET', path: `/api/communities/${group.slug}/threads?limit=20`, cookie };
      case 'thread':
        return { method: 'GET', path: `/api/threads/${threadId}`, cookie };
      case 'queue':
        return { method: 'GET', path: '/api/cases', cookie: group.supporters[0]?.cookie ?? '' };
      case 'search': {
        const word = searched[nth % searched.length] ?? '';
        return { method: 'GET', path: `/api/communities/${group.slug}/search?q=${word}&limit=20`, cookie };
      }
      case 'post': {
        const body = JSON.stringify({ text: ordinaryText(roll), quoteOf: null, contentNotes: [] });
        return { method: 'POST', path: `/api/threads/${threadId}/posts`, cookie, body };
      }
    }
  });
}

function linesOf(measured: readonly Stage[], note: string): Line[] {
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) return [];
  return grows.map((figure) => {
    const between = measured.map((stage) => stage[figure].median.toFixed(1)).join(', ');
    return growthLine(figure, first[figure], last[figure], `${note}: ${between} ms`);
  });
}

/** The last stage beside the first, which is its limit. */
function growthLine(figure: Figure, first: Spread, last: Spread, note: string): Line {
  const value = last.median / first.median;
  return {
    measure: `growth: ${figure}, p99`,
    unit: 'ms',
    measured: last,
    limit: first,
    compared: { how: 'ratio', value },
    aim: `≤ ${mostGrowth} × the first`,
    met: value <= mostGrowth,
    perCpuSecond: null,
    note,
  };
}
