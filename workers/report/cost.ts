import { performance } from 'node:perf_hooks';
import type { Models } from '../../server/triage/model/judge.ts';
import { judgeAll } from './ways.ts';
import type { LabelledPost } from './labelled.ts';

/** What a text of a certain length costs. */
export interface Cost {
  readonly words: number;
  readonly texts: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly perSecond: number;
}

/** Texts of exactly so many words, cut from the posts one after the other; at most `count`. */
export function textsOf(posts: readonly LabelledPost[], words: number, count: number): LabelledPost[] {
  const row = posts.flatMap(({ text }) => text.split(/\s+/u).filter((word) => word !== ''));
  return Array.from({ length: Math.min(count, Math.floor(row.length / words)) }, (_, at) => ({
    id: String(at),
    text: row.slice(at * words, (at + 1) * words).join(' '),
    severity: 'green',
    categories: [],
    group: String(at),
    condition: 'general',
  }));
}

/** Times each text by itself, after a first round that is not counted. */
export async function costOf(models: Models | null, texts: readonly LabelledPost[], words: number): Promise<Cost> {
  await judgeAll(models, texts);
  const taken: number[] = [];
  for (const text of texts) {
    const begun = performance.now();
    await judgeAll(models, [text]);
    taken.push(performance.now() - begun);
  }
  const total = taken.reduce((sum, ms) => sum + ms, 0);
  return {
    words,
    texts: texts.length,
    p50Ms: quantile(taken, 0.5),
    p99Ms: quantile(taken, 0.99),
    perSecond: total === 0 ? 0 : (1_000 * taken.length) / total,
  };
}

/** The value that a share of the values does not exceed (nearest rank); 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
