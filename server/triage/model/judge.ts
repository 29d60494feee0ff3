import type { Token } from '../normalise.ts';
import { gramsOf } from './grams.ts';
import { scoreGrams, scoreOutput, type NgramWeights } from './ngrams.ts';
import { joined, opinionOf, type Opinion, type ScoredWindow, type Thresholds } from './opinion.ts';
import { borders } from './outputs.ts';
import { readable } from './readable.ts';
import { passagesOf, sentencesOf, type Window } from './windows.ts';

/** A sentence model. Both raise where it can't run. */
export interface Net {
  /** Logits for a text, in the order of the outputs, and what each of its own tokens gave to those of the borders, token by token. */
  read(text: string): Promise<{ readonly logits: Float32Array; readonly given: Float32Array }>;
  /** How many tokens of its own it makes of a stretch of a text that begins and ends between two words. */
  count(stretch: string): number;
}

/** The trained models, as far as they are there. */
export interface Models {
  readonly ngrams: NgramWeights;
  /** Null where only the n-grams can be had; they have thresholds of their own then. */
  readonly net: Net | null;
  readonly thresholds: { readonly net: Thresholds; readonly ngrams: Thresholds };
}

/** What both models say of a stretch; `given` is null without the net. */
interface Read extends ScoredWindow {
  readonly given: Float32Array | null;
}

/**
 * What the models make of a text: null where nothing worries them. The logits of the sentence model and of the n-grams are
 * mixed, over the whole text or, of a very long one, over each of its stretches. The opinion's window is narrowed to the sentence
 * that weighed most. Raises what the net raises.
 */
export async function judge(models: Models, text: string, tokens: readonly Token[]): Promise<Opinion | null> {
  const read: Read[] = [];
  for (const window of passagesOf(tokens)) read.push(await readWindow(models, text, tokens, window));
  const opinion = opinionOf(read, models.net ? models.thresholds.net : models.thresholds.ngrams);
  if (opinion === null) return null;
  const sentences = sentencesOf(tokens, opinion.window);
  if (sentences.length < 2) return { ...opinion, window: sentences[0] ?? opinion.window };
  const given = read.find(({ window }) => window === opinion.window)?.given ?? null;
  const border = borders.indexOf(opinion.severity);
  const weights =
    models.net && given
      ? weightsOf(models.net, given, { text, tokens, sentences, border })
      : sentences.map(({ from, to }) => scoreOutput(models.ngrams, gramsOf(tokens.slice(from, to)), border));
  return { ...opinion, window: sentences[weights.indexOf(Math.max(...weights))] ?? opinion.window };
}

async function readWindow(
  { ngrams, net }: Models,
  text: string,
  tokens: readonly Token[],
  window: Window,
): Promise<Read> {
  const own = tokens.slice(window.from, window.to);
  const byGrams = scoreGrams(ngrams, gramsOf(own));
  const byNet = net ? await net.read(readable(text, own)) : null;
  return { window, logits: joined(byGrams, byNet?.logits ?? byGrams), given: byNet?.given ?? null };
}

/** How much each of the sentences of a stretch gave to a border's logit, in the one reading that the net has done. */
function weightsOf(
  net: Net,
  given: Float32Array,
  of: { text: string; tokens: readonly Token[]; sentences: readonly Window[]; border: number },
): number[] {
  const from = of.sentences[0]?.from ?? 0;
  const last = given.length / borders.length;
  let [before, read] = [0, 0];
  return of.sentences.map(({ to }) => {
    if (before >= last) return 0;
    const beginning = readable(of.text, of.tokens.slice(from, to));
    // What was counted is not counted again: no token reaches over the end of a sentence.
    const upTo = before + net.count(beginning.slice(read));
    read = beginning.length;
    let sum = 0;
    // The net's first token is its own mark for a beginning.
    for (let at = before; at < upTo; at += 1) sum += given[(at + 1) * borders.length + of.border] ?? 0;
    before = upTo;
    return sum;
  });
}
