import { bareContext } from '../../server/triage/context.ts';
import type { Models, Net } from '../../server/triage/model/judge.ts';
import type { Thresholds } from '../../server/triage/model/opinion.ts';
import { screenWithModels } from '../../server/triage/screenWithModels.ts';
import type { LabelledPost } from './labelled.ts';
import { isFlagged, type Judged } from './judged.ts';

/** A way to screen: with how much of the machinery. */
export interface Way {
  readonly id: 'rules' | 'ngrams' | 'all';
  readonly name: string;
  readonly models: Models | null;
}

/** The instant that texts are screened at: figures must not depend on the day. */
const now = new Date('2026-11-22T12:00:00Z');

/** The ways that can be compared with the models that could be opened: fewer where some are missing. */
export function waysOf(models: Models | null): Way[] {
  const ways: Way[] = [{ id: 'rules', name: 'rules', models: null }];
  if (models === null) return ways;
  ways.push({ id: 'ngrams', name: 'rules + n-grams', models: { ...models, net: null } });
  if (models.net) ways.push({ id: 'all', name: 'all', models });
  return ways;
}

/** Screens posts one after the other, as a worker does that knows nothing about their authors. Raises where a check fails: figures would be wrong. */
export async function judgeAll(models: Models | null, posts: readonly LabelledPost[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const post of posts) {
    const { severity, findings, faults } = await screenWithModels(models, post.text, bareContext(now, post.condition));
    if (faults[0]) throw new Error(`The check ${faults[0].check} failed on ${post.id}`, { cause: faults[0].cause });
    const named = findings.filter((finding) => isFlagged(finding.severity)).map(({ category }) => category);
    judged.push({ post, said: severity, categories: [...new Set(named)] });
  }
  return judged;
}

/** The same models with a net that remembers: the report asks for the same texts under many thresholds. */
export function remembering(models: Models): Models {
  const { net } = models;
  if (net === null) return models;
  const known = new Map<string, Awaited<ReturnType<Net['read']>>>();
  const recall: Net = {
    ...net,
    async read(text) {
      const before = known.get(text);
      if (before) return before;
      const { logits, given } = await net.read(text);
      // The runtime may use its memory again for the next text.
      const kept = { logits: Float32Array.from(logits), given: Float32Array.from(given) };
      known.set(text, kept);
      return kept;
    },
  };
  return { ...models, net: recall };
}

/** The same models with every border of severity moved by so many logits: above 0 they speak less often. */
export function shifted(models: Models, by: number): Models {
  const move = ({ borders, category }: Thresholds): Thresholds => ({
    borders: borders.map((border) => border + by),
    category,
  });
  return { ...models, thresholds: { net: move(models.thresholds.net), ngrams: move(models.thresholds.ngrams) } };
}
