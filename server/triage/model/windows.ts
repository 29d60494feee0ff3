import type { Token } from '../normalise.ts';

/** A stretch of a text that is judged by itself: half-open range of tokens. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Tokens. Somebody who writes without full stops is read in stretches of this length. */
const longest = 48;
/** Tokens that the sentence model reads at once. */
const passage = 180;

/** The whole of a text, in stretches that the sentence model can take in at once. */
export function passagesOf(tokens: readonly Token[]): Window[] {
  const count = Math.max(1, Math.ceil(tokens.length / passage));
  const size = Math.ceil(tokens.length / count);
  return Array.from({ length: count }, (_, index) => ({
    from: index * size,
    to: Math.min(tokens.length, (index + 1) * size),
  })).filter(({ from, to }) => to > from);
}

/** Each sentence by itself, to point at the one that weighed most. */
export function sentencesOf(tokens: readonly Token[], within: Window): Window[] {
  const windows: Window[] = [];
  let from = within.from;
  for (let at = within.from + 1; at <= within.to; at += 1) {
    if (at < within.to && tokens[at]?.sentence === tokens[at - 1]?.sentence && at - from < longest) continue;
    windows.push({ from, to: at });
    from = at;
  }
  return windows;
}
