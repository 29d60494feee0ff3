import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { badWords } from '../kit/badChecks.ts';
import { write } from '../kit/load.ts';
import type { Scenario } from '../kit/scenario.ts';
import type { Site } from '../kit/site.ts';
import { until } from '../kit/until.ts';

/** Sends a post with one of the words that make a check misbehave. Only one whose checks all end is screened, and shown. */
async function send(site: Site, word: string): Promise<string> {
  const [author] = site.world.authors;
  if (author === undefined) throw new Error('nobody writes');
  const kind = word === badWords.slow ? 'flagged' : 'held';
  const text = kind === 'flagged' ? `I keep thinking about ending it ${word}` : `Hello ${word}`;
  const post = await write(site, author, 0, () => false, { kind, text });
  return post.id ?? '';
}

const caseOf = (site: Site, postId: string) => site.db.collection('cases').findOne({ 'target.id': postId });

/** Waits until a post is a case; answers after how long, in ms. */
function asked(site: Site, postId: string, withinMs: number): Promise<number> {
  return until('a person is asked', async () => (await caseOf(site, postId)) !== null, withinMs);
}

/** A check of the screening that misbehaves costs a person's look, never the post, nor the others'. */
export const checkScenarios: readonly Scenario[] = [
  {
    name: 'a check that throws, and one that takes 5 s',
    async run(site) {
      const [throws, slow] = await Promise.all([send(site, badWords.throws), send(site, badWords.slow)]);
      const throwsMs = await asked(site, throws, 30_000);
      const settled = async (): Promise<boolean> =>
        (await site.db.collection('posts').countDocuments({
          idempotencyKey: { $exists: true },
          waitingSince: null,
          'latest.text': { $regex: badWords.slow },
        })) === 1;
      const slowMs = await until('the slow one is screened', settled, 40_000);
      if (slow === '') throw new Error('the slow one was not acknowledged');
      return { throwsMs, slowMs };
    },
  },
  {
    name: 'a post that kills the worker each time becomes a case, and is not tried for ever',
    async run(site) {
      const id = await send(site, badWords.kills);
      const askedMs = await asked(site, id, 60_000);
      await ended(site, 60_000);
      return { askedMs, kills: site.workers[0]?.ends() ?? 0 };
    },
  },
  {
    name: 'a check that hangs for ever: the worker is replaced, and a person is asked',
    async run(site) {
      const id = await send(site, badWords.hangs);
      const askedMs = await asked(site, id, 60_000);
      await ended(site, 90_000);
      return { askedMs, replaced: site.workers[0]?.ends() ?? 0 };
    },
  },
  ...(['missing', 'damaged'] as const).map(
    (how): Scenario => ({
      name: `model files that are ${how}`,
      site: { env: { MODEL_DIR: modelFolder(how) } },
      async run(site) {
        await until('it says so', async () => (await site.health()).degraded.includes('model'), 30_000);
        await pause(1_000);
      },
    }),
  ),
];

/** Waits until the worker has not ended for longer than a try takes. */
async function ended(site: Site, withinMs: number): Promise<void> {
  const quietMs = 15_000;
  let last = -1;
  let since = Date.now();
  await until(
    'the worker stays up',
    () => {
      const now = site.workers[0]?.ends() ?? 0;
      if (now !== last) [last, since] = [now, Date.now()];
      return now > 0 && Date.now() - since > quietMs;
    },
    withinMs,
  );
}

function modelFolder(how: 'missing' | 'damaged'): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'alongside-faults-model-'));
  if (how === 'damaged')
    for (const file of ['manifest.json', 'ngrams.bin', 'net.onnx']) writeFileSync(path.join(folder, file), '{"');
  return folder;
}
