import { setTimeout as pause } from 'node:timers/promises';
import { posts } from '../../../server/features/posts/posts.store.ts';
import { startChild } from '../child.ts';
import { rateLine, plainLine, type Line } from '../figures.ts';
import { compareRates, connections, type Bench, type Target } from '../run.ts';
import { dice, ordinaryText } from '../words.ts';

/** Posting, durable and queued: with the worker stopped, and with screening keeping pace. */
export async function benchPosting(bench: Bench): Promise<Line[]> {
  const { stack } = bench;
  const child = startChild('limits/insert.limit.ts');
  try {
    const document = await posts(bench.db).findOne({}).lean().exec();
    const url = await child.ask<string>({ mongoUri: stack.mongoUri, document });
    const requests = requestsOf(bench);
    const limit: Target = { url, pids: [child.pid], each: requests };
    const service = (): Target => ({ url: stack.url, pids: [stack.web().pid], each: requests });
    const alone = await compareRates(bench, service(), limit);
    await stack.startWorker();
    // What was posted while it was stopped would stand before what is posted now.
    await drained(bench);
    const watch = watchWaiting(bench);
    const together = await compareRates(bench, service(), limit);
    const oldest = await watch.stop();
    await drained(bench);
    return [
      rateLine('post a reply, worker stopped', alone, { atLeast: 0.55 }),
      rateLine('post a reply, screening too', together, { atLeast: 0.35 }),
      plainLine('oldest waiting meanwhile', 's', [oldest], { atMost: 1 }, 'with as many posts as the web takes'),
    ];
  } finally {
    await stack.stopWorker();
    await child.stop();
  }
}

function requestsOf({ group }: Bench): Target['each'] {
  const roll = dice(7);
  return Array.from({ length: connections }, (_, at) =>
    Array.from({ length: 100 }, (__, nth) => ({
      method: 'POST' as const,
      path: `/api/threads/${group.threadIds[(at * 31 + nth) % group.threadIds.length] ?? ''}/posts`,
      headers: {
        cookie: group.members[(at * 6 + nth) % group.members.length]?.cookie ?? '',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ text: ordinaryText(roll), quoteOf: null, contentNotes: [] }),
    })),
  );
}

/** Looks four times a second how long the oldest post has been waiting for screening. */
function watchWaiting(bench: Bench): { stop(): Promise<number> } {
  let longest = 0;
  const going = { on: true };
  const looking = (async () => {
    while (going.on) {
      const [oldest] = await posts(bench.db)
        .find({ waitingSince: { $type: 'date' } }, { waitingSince: 1 })
        .sort({ waitingSince: 1 })
        .limit(1)
        .lean<{ waitingSince: Date }[]>()
        .exec();
      if (oldest !== undefined) longest = Math.max(longest, (Date.now() - oldest.waitingSince.getTime()) / 1_000);
      await pause(250);
    }
  })();
  return {
    async stop() {
      going.on = false;
      await looking;
      return longest;
    },
  };
}

/** Waits until nothing waits for screening any more. */
export async function drained(bench: Bench): Promise<void> {
  const left = () =>
    posts(bench.db)
      .countDocuments({ waitingSince: { $type: 'date' } })
      .exec();
  for (let waiting = await left(); waiting > 0; waiting = await left()) {
    bench.say(`${waiting} posts wait for screening`);
    await pause(1_000);
  }
}
