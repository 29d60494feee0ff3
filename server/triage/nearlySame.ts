import { triageLimits } from '../../config/limits.ts';
import { normalise, type Token } from './normalise.ts';
import { vocabulary } from './library.ts';

/** Words of one run: three keep order without being upset by a word that was changed. */
const runLength = 3;

/** How many of some texts say the same, or nearly the same, as what was read; none where it is too short to tell. Pure. */
export function countNearlySame(tokens: readonly Token[], others: readonly string[]): number {
  if (others.length === 0 || tokens.length < triageLimits.repeatWords) return 0;
  const runs = runsOf(tokens);
  return others.filter((other) => shareOf(runs, runsOf(normalise(other, vocabulary))) >= triageLimits.repeatShare)
    .length;
}

/** Each run of three words once; words as the normaliser leaves them, so that a disguise changes nothing. */
function runsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + runLength <= tokens.length; at += 1) {
    const words = tokens.slice(at, at + runLength);
    runs.add(words.map((token) => token.text).join(' '));
  }
  return runs;
}

/** The share of runs that both have (Jaccard). */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const run of one) if (other.has(run)) both += 1;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}
