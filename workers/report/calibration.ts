import type { Severity } from '../../server/contract/screening.ts';
import { vocabulary } from '../../server/triage/library.ts';
import { gramsOf } from '../../server/triage/model/grams.ts';
import type { Models } from '../../server/triage/model/judge.ts';
import { scoreGrams } from '../../server/triage/model/ngrams.ts';
import { mixed } from '../../server/triage/model/opinion.ts';
import { borders } from '../../server/triage/model/outputs.ts';
import { readable } from '../../server/triage/model/readable.ts';
import { passagesOf } from '../../server/triage/model/windows.ts';
import { normalise } from '../../server/triage/normalise.ts';
import type { LabelledPost } from './labelled.ts';
import { reaches } from './judged.ts';
import type { Share } from './share.ts';

/** How likely the models think it that a post reaches each border (amber, red, crisis), 0 to 1. */
export type Likelihood = readonly number[];

/** Posts whose likelihood lies in one tenth, and how many of them do reach the border. */
export interface Bin {
  readonly from: number;
  /** Mean likelihood; null of none. */
  readonly thought: number | null;
  readonly true: Share;
}

/** Whether likelihoods can be taken at their word, for one border. */
export interface Calibration {
  readonly border: Severity;
  readonly bins: readonly Bin[];
  /** Mean distance of what was thought from what is true, weighted by posts (expected calibration error). */
  readonly error: number;
}

const tenths = 10;

/** What the models think of a post, by the passage that worries them most; before thresholds, and without the rules. */
export async function likelihoodOf({ ngrams, net }: Models, text: string): Promise<Likelihood> {
  const tokens = normalise(text, vocabulary);
  const highest = borders.map(() => -Infinity);
  for (const { from, to } of passagesOf(tokens)) {
    const own = tokens.slice(from, to);
    const byGrams = scoreGrams(ngrams, gramsOf(own));
    const byNet = net ? (await net.read(readable(text, own))).logits : byGrams;
    const logits = mixed(byGrams, byNet);
    for (const border of borders.keys()) {
      highest[border] = Math.max(highest[border] ?? -Infinity, logits[border] ?? -Infinity);
    }
  }
  return highest.map((logit) => 1 / (1 + Math.exp(-logit)));
}

/** Compares likelihoods with the truth, for each border. */
export function calibrationsOf(
  list: readonly { readonly post: LabelledPost; readonly likelihood: Likelihood }[],
): Calibration[] {
  return borders.map((border, at) => {
    const bins = Array.from({ length: tenths }, (_, tenth) => {
      const own = list.filter(({ likelihood }) => tenthOf(likelihood[at] ?? 0) === tenth);
      const sum = own.reduce((total, { likelihood }) => total + (likelihood[at] ?? 0), 0);
      const hits = own.filter(({ post }) => reaches(post.severity, border)).length;
      return {
        from: tenth / tenths,
        thought: own.length === 0 ? null : sum / own.length,
        true: { hits, of: own.length },
      };
    });
    const far = bins.reduce((sum, bin) => sum + Math.abs((bin.thought ?? 0) * bin.true.of - bin.true.hits), 0);
    return { border, bins, error: list.length === 0 ? 0 : far / list.length };
  });
}

function tenthOf(likelihood: number): number {
  return Math.min(tenths - 1, Math.floor(likelihood * tenths));
}
