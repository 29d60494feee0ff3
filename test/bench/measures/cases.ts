import { cases } from '../../../server/features/cases/cases.store.ts';
import { posts } from '../../../server/features/posts/posts.store.ts';
import { startChild } from '../child.ts';
import { cpuSeconds } from '../cpu.ts';
import { rateLine, type Line, type Rate } from '../figures.ts';
import type { ClaimsLoad } from '../load/claims.load.ts';
import { connections, type Bench } from '../run.ts';
import { seedCases, seedGroup } from '../seed.ts';

/** Claiming and deciding, beside a bare transaction over the same documents. */
export async function benchCases(bench: Bench): Promise<Line[]> {
  const { db, stack } = bench;
  const each = bench.quick ? 200 : 800;
  const size = {
    slug: 'bench-cases',
    members: 50,
    supporters: 8,
    threads: (each * 3 + 100) / 20,
    postsEach: 20,
    seed: 3,
  };
  const group = await seedGroup(db, stack, size);
  const ids = await seedCases(db, group, each * 3 + 100);
  const documents = {
    cases: await cases(db).find({ communityId: group.id }).lean().exec(),
    posts: await posts(db).find({ communityId: group.id }).lean().exec(),
  };
  const child = startChild('limits/transaction.limit.ts');
  const load = startChild('load/claims.load.ts');
  try {
    const url = await child.ask<string>({ mongoUri: stack.mongoUri, ...documents });
    const cookies = group.supporters.map((supporter) => supporter.cookie);
    const decide = async (to: { url: string; pid: number }, some: readonly string[]): Promise<Rate> => {
      const before = cpuSeconds(to.pid);
      const ask = { url: to.url, cases: some, cookies, connections } satisfies ClaimsLoad;
      const { decided, seconds } = await load.ask<{ decided: number; seconds: number }>(ask);
      // Two operations for each case.
      return { perSecond: (2 * decided) / seconds, perCpuSecond: (2 * decided) / (cpuSeconds(to.pid) - before) };
    };
    const ours = { url: stack.url, pid: stack.web().pid };
    const bare = { url, pid: child.pid };
    for (const to of [ours, bare]) await decide(to, ids.slice(0, 100));
    const rounds: { service: Rate; limit: Rate }[] = [];
    for (let round = 0; round < 3; round += 1) {
      const some = ids.slice(100 + round * each, 100 + (round + 1) * each);
      rounds.push({ service: await decide(ours, some), limit: await decide(bare, some) });
    }
    return [rateLine('claim + decide', rounds, { atLeast: 0.5 })];
  } finally {
    await Promise.all([load.stop(), child.stop()]);
  }
}
