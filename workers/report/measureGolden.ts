import type { Models } from '../../server/triage/model/judge.ts';
import { figuresOf } from './figures.ts';
import { goldenOf, type GoldenFigures, type GoldenRecord } from './golden.ts';
import { readLabelled, type LabelledPost } from './labelled.ts';
import { judgeAll, waysOf, type Way } from './ways.ts';

/** Where the accepted figures of the golden set are kept. */
export const goldenFile = 'workers/model/golden.figures.json';

/** The posts on which two people agreed. Nothing is learned from them. Raises where the file is missing. */
export function goldenPosts(): LabelledPost[] {
  return readLabelled('workers/model/data/golden.jsonl');
}

/** The golden set's figures in all three ways. Raises where a model is missing. */
export async function measureGolden(models: Models | null, posts: readonly LabelledPost[]): Promise<GoldenRecord> {
  const ways = waysOf(models);
  const of = async (id: Way['id']): Promise<GoldenFigures> => {
    const way = ways.find((item) => item.id === id);
    if (!way) throw new Error(`The golden set needs all models, and "${id}" can't be had`);
    return goldenOf(figuresOf(await judgeAll(way.models, posts)));
  };
  return { rules: await of('rules'), ngrams: await of('ngrams'), all: await of('all') };
}
