import { startChild } from '../child.ts';
import { rateLine, type Line } from '../figures.ts';
import { compareRates, connections, type Bench, type Target } from '../run.ts';
import { seedGroup } from '../seed.ts';

const words = ['recipe', 'pillow', 'umbrella', 'choir', 'podcast', 'crackers', 'knitting', 'library'];

/** Search in one community of 100,000 posts (20,000 with `--quick`). */
export async function benchSearch(bench: Bench): Promise<Line[]> {
  const { stack, db } = bench;
  const count = bench.quick ? 20_000 : 100_000;
  bench.say(`seeding ${count} posts`);
  const size = { slug: 'bench-search', members: 200, supporters: 0, threads: count / 20, postsEach: 20, seed: 4 };
  const group = await seedGroup(db, stack, size);
  const child = startChild('limits/text.limit.ts');
  try {
    const url = await child.ask<string>({ mongoUri: stack.mongoUri, mongoDb: stack.mongoDb, communityId: group.id });
    const each: Target['each'] = Array.from({ length: connections }, (_, at) =>
      words.map((word, nth) => ({
        method: 'GET',
        path: `/api/communities/${group.slug}/search?q=${words[(at + nth) % words.length] ?? word}&limit=20`,
        headers: { cookie: group.members[at]?.cookie ?? '' },
      })),
    );
    const rounds = await compareRates(
      bench,
      { url: stack.url, pids: [stack.web().pid], each },
      { url, pids: [child.pid], each },
      // With every connection waiting for one, a search takes two seconds, and ten among 100,000: a shorter round would end between the
      // answers.
      bench.quick ? 10 : 50,
    );
    return [rateLine(`search among ${count} posts`, rounds, { atLeast: 0.7 })];
  } finally {
    await child.stop();
  }
}
