import type { Category, Severity } from '../../contract/screening.ts';
import { borders, judged } from './outputs.ts';
import type { Window } from './windows.ts';

/** A stretch of a text with what the models make of it, as logits. */
export interface ScoredWindow {
  readonly window: Window;
  readonly logits: Float32Array;
}

/** The logits from which a border counts as reached, and from which a further category is named. */
export interface Thresholds {
  readonly borders: readonly number[];
  readonly category: number;
}

/** What the models make of a text as a whole. */
export interface Opinion {
  readonly severity: Exclude<Severity, 'green'>;
  /** The likeliest first. */
  readonly categories: readonly Category[];
  /** The stretch that weighed most. */
  readonly window: Window;
}

/**
 * The highest border that any stretch reaches, and what that stretch is about; null where none reaches any. Each border has
 * a threshold of its own, and a higher border counts as reaching the lower ones.
 */
export function opinionOf(scored: readonly ScoredWindow[], thresholds: Thresholds): Opinion | null {
  for (let border = borders.length - 1; border >= 0; border -= 1) {
    const excess = ({ logits }: ScoredWindow): number =>
      (logits[border] ?? -Infinity) - (thresholds.borders[border] ?? Infinity);
    const strongest = scored.toSorted((a, b) => excess(b) - excess(a))[0];
    const severity = borders[border];
    if (strongest === undefined || severity === undefined || excess(strongest) < 0) continue;
    return { severity, categories: categoriesOf(strongest.logits, thresholds.category), window: strongest.window };
  }
  return null;
}

/** How much of the joined logits the sentence model gives; found on the tuning part. A model that was trained for another is not used. */
export const netShare = 0.6;

/** The logits of both models as one. */
export function mixed(byGrams: Float32Array, byNet: Float32Array): Float32Array {
  return byGrams.map((logit, at) => (1 - netShare) * logit + netShare * (byNet[at] ?? logit));
}

/**
 * What both models say together, with the likeliest category added to the lowest border: a text that is clearly about something
 * is worth a look, though neither model is sure how much. Measured on the tuning part, that tells flagged from ordinary better.
 */
export function joined(byGrams: Float32Array, byNet: Float32Array): Float32Array {
  const logits = mixed(byGrams, byNet);
  logits[0] = (logits[0] ?? 0) + Math.max(...logits.subarray(borders.length));
  return logits;
}

function categoriesOf(logits: Float32Array, threshold: number): Category[] {
  const ranked = judged
    .map((name, index) => ({ name, logit: logits[borders.length + index] ?? -Infinity }))
    .toSorted((a, b) => b.logit - a.logit);
  return ranked.filter(({ logit }, rank) => rank === 0 || logit >= threshold).map(({ name }) => name);
}
