import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout as pause } from 'node:timers/promises';
import { posts } from '../../../server/features/posts/posts.store.ts';
import { cpuSeconds } from '../cpu.ts';
import { plainLine, type Line } from '../figures.ts';
import type { Bench } from '../run.ts';
import { seedGroup, type SeededGroup } from '../seed.ts';
import { freePort, type Part } from '../stack.ts';

/** Posts that wait at once, and how long a crisis behind them may take to the desk, in ms. */
const backlog = 100_000;
const mostCrisisMs = 2_000;
/** How much more processor time a job may take with two workers than with one. */
const mostCpuGrowth = 1.15;
const batch = 2_000;

/** What a stretch of draining came to. */
interface Drained {
  readonly perSecond: number;
  /** Processor time of workers and databases for each job, in ms. */
  readonly cpuMs: number;
}

/**
 * A hundred thousand posts wait for screening: the first half with one worker, the rest with two, and a crisis behind them. The rule
 * that a person is asked after 30 seconds is suspended here: the posts say that they began to wait in the future.
 */
export async function benchBacklog(bench: Bench): Promise<Line[]> {
  const { stack } = bench;
  const count = bench.quick ? 4_000 : backlog;
  await stack.stopWorker();
  const group = await seedWaiting(bench, count);
  const [firstPort, secondPort] = [await freePort(), await freePort()];
  const first = await stack.startExtraWorker({ METRICS_PORT: String(firstPort) });
  let second: Part | null = null;
  try {
    await untilWaiting(group, bench, count * 0.95);
    const crisisMs = await timeCrisis(bench, group);
    const alone = await drain(bench, group, { to: count * 0.5, workers: [first] });
    second = await stack.startExtraWorker({ METRICS_PORT: String(secondPort) });
    const both = await drain(bench, group, { to: 0, workers: [first, second] });
    const done = (await jobsDone(firstPort)) + (await jobsDone(secondPort));
    return [
      plainLine('backlog: drained by one worker', '/s', [alone.perSecond], null, `${count} posts, 30 s rule suspended`),
      plainLine('backlog: drained by two', '/s', [both.perSecond], null),
      {
        ...plainLine('backlog: CPU of a job, two workers', 'ms', [both.cpuMs], null),
        limit: { median: alone.cpuMs, min: alone.cpuMs, max: alone.cpuMs },
        compared: { how: 'ratio', value: both.cpuMs / alone.cpuMs },
        aim: `≤ ${mostCpuGrowth} × one worker`,
        met: both.cpuMs / alone.cpuMs <= mostCpuGrowth,
      },
      plainLine('backlog: jobs done twice', '', [done - count], { atMost: 0 }),
      plainLine('backlog: a crisis to the desk', 'ms', [crisisMs], { atMost: mostCrisisMs }),
    ];
  } finally {
    await Promise.all([first.stop(), second?.stop()]);
  }
}

/** Seeds posts that wait, and puts each on the queue as the web process does. */
async function seedWaiting(bench: Bench, count: number): Promise<SeededGroup> {
  const { db, stack } = bench;
  bench.say(`seeding ${count} posts that wait`);
  const size = { slug: 'bench-backlog', members: 200, supporters: 1, threads: count / 20, postsEach: 20, seed: 21 };
  const group = await seedGroup(db, stack, size);
  const waiting = { state: 'screening', shown: null, screenedAt: null, severity: null, counted: false };
  const waitingSince = new Date(Date.now() + 24 * 60 * 60 * 1_000);
  await posts(db).collection.updateMany({ communityId: group.id }, { $set: { ...waiting, waitingSince } });
  const connection = new Redis(stack.redisUrl);
  const queue = new Queue('screen', { connection, prefix: 'bench:jobs', skipVersionCheck: true });
  const options = { attempts: 3, removeOnComplete: true };
  let jobs: Parameters<typeof queue.addBulk>[0] = [];
  for await (const { _id: id } of posts(db).find({ communityId: group.id }, { _id: 1 }).lean<{ _id: string }[]>()) {
    jobs.push({
      name: 'screen',
      data: { kind: 'post', id, revision: 1 },
      opts: { ...options, jobId: `screen-${id}-1` },
    });
    if (jobs.length === batch) await queue.addBulk(jobs.splice(0));
  }
  if (jobs.length > 0) await queue.addBulk(jobs);
  jobs = [];
  await queue.close();
  connection.disconnect();
  return group;
}

/** How many of them wait still. */
function waitingIn(bench: Bench, group: SeededGroup): Promise<number> {
  return posts(bench.db)
    .countDocuments({ communityId: group.id, waitingSince: { $type: 'date' } })
    .exec();
}

async function untilWaiting(group: SeededGroup, bench: Bench, most: number): Promise<number> {
  for (;;) {
    const left = await waitingIn(bench, group);
    if (left <= most) return left;
    await pause(250);
  }
}

async function drain(
  bench: Bench,
  group: SeededGroup,
  { to, workers }: { to: number; workers: readonly Part[] },
): Promise<Drained> {
  const pids = [...workers.map(({ pid }) => pid), ...bench.stack.databases];
  const cpu = (): number => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  const from = await waitingIn(bench, group);
  const [begun, cpuBefore] = [performance.now(), cpu()];
  const left = await untilWaiting(group, bench, to);
  const seconds = (performance.now() - begun) / 1_000;
  return { perSecond: (from - left) / seconds, cpuMs: ((cpu() - cpuBefore) * 1_000) / (from - left) };
}

/** Posts a plan that the rules recognise, and looks at the desk until its case is there. */
async function timeCrisis(bench: Bench, group: SeededGroup): Promise<number> {
  const { url } = bench.stack;
  const headers = (cookie = ''): Record<string, string> => ({ cookie, 'content-type': 'application/json' });
  const begun = performance.now();
  const answer = await fetch(`${url}/api/threads/${group.threadIds[0] ?? ''}/posts`, {
    method: 'POST',
    headers: headers(group.members[0]?.cookie),
    body: JSON.stringify({ text: "I've got enough tablets saved, tonight's the night." }),
  });
  if (answer.status !== 202) throw new Error(`The crisis was answered with ${answer.status}`);
  for (;;) {
    const desk = await fetch(`${url}/api/cases`, { headers: headers(group.supporters[0]?.cookie) });
    const { items } = (await desk.json()) as { items: { severity: string }[] };
    if (items.some(({ severity }) => severity === 'crisis')) return performance.now() - begun;
    await pause(20);
  }
}

/** How many posts a worker says that it has screened, from its own figures. */
async function jobsDone(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(/^alongside_job_seconds_count\{[^}]*job="screen",outcome="done"[^}]*\} (\d+)/m.exec(text)?.[1] ?? 0);
}
