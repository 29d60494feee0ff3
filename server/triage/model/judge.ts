import type { Token } from '../normalise.ts';
import { gramsOf } from './grams.ts';
import { scoreGrams, type NgramWeights } from './ngrams.ts';
import { heaviest, joined, opinionOf, type Opinion, type ScoredWindow, type Thresholds } from './opinion.ts';
import { readable } from './readable.ts';
import { passagesOf, sentencesOf, singleSentencesOf, type Window } from './windows.ts';

/** A sentence model: logits for a text, in the order of the outputs. Raises where it can't run. */
export type Net = (text: string) => Promise<Float32Array>;

/** The trained models, as far as they are there. */
export interface Models {
  readonly ngrams: NgramWeights;
  /** Null where only the n-grams can be had; they have thresholds of their own then. */
  readonly net: Net | null;
  readonly thresholds: { readonly net: Thresholds; readonly ngrams: Thresholds };
}

/**
 * What the models make of a text: null where nothing worries them. The logits of the sentence model and of the n-grams are
 * averaged, over the whole text and, of a long one, over each of its sentences. The opinion's window is narrowed to the sentence
 * that weighed most. Raises what the net raises.
 */
export async function judge(models: Models, text: string, tokens: readonly Token[]): Promise<Opinion | null> {
  const thresholds = models.net ? models.thresholds.net : models.thresholds.ngrams;
  const scored = [
    ...(await score(models, text, tokens, passagesOf(tokens), 'passage')),
    ...(await score(models, text, tokens, sentencesOf(tokens), 'sentence')),
  ];
  const opinion = opinionOf(scored, thresholds);
  if (opinion === null) return null;
  const singles = singleSentencesOf(tokens, opinion.window);
  if (singles.length < 2) return opinion;
  const closer = heaviest(await score(models, text, tokens, singles, 'sentence'), opinion.severity);
  return { ...opinion, window: closer ?? opinion.window };
}

async function score(
  { ngrams, net }: Models,
  text: string,
  tokens: readonly Token[],
  windows: readonly Window[],
  kind: ScoredWindow['kind'],
): Promise<ScoredWindow[]> {
  const scored: ScoredWindow[] = [];
  for (const window of windows) {
    const own = tokens.slice(window.from, window.to);
    const byGrams = scoreGrams(ngrams, gramsOf(own));
    const byNet = net ? await net(readable(text, own)) : byGrams;
    scored.push({ window, kind, logits: joined(byGrams, byNet) });
  }
  return scored;
}
