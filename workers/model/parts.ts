import { createHash } from 'node:crypto';

/** What a post of the project may be used for: to learn from, to set thresholds, or for the report alone. */
export type Part = 'train' | 'tune' | 'test' | 'unseen';

/** Of 100 groups: up to the first number for training, up to the second for thresholds, the rest for the report alone. */
const train = 72;
const tune = 84;
/** Written to be learned from, or the rules were mended with them: nothing of these files may be reported on. */
const neverReported: ReadonlySet<string> = new Set([
  'body',
  'cures',
  'danger',
  'forum',
  'manners',
  'market',
  'ordinary',
  'plain',
  'suicide',
  'voices',
]);

/**
 * Which part a group of near-variants belongs to: the same answer as `corpus.py` gives, by hash, so that a new post moves no other.
 * `file` is the name without suffix. The writer of `unseen` saw none of the other posts, so it is a test as a whole; nothing is ever learned
 * from `golden`, which belongs to no part.
 */
export function partOf(file: string, group: string): Part | null {
  if (file === 'golden') return null;
  if (file === 'unseen') return 'unseen';
  const name = file.replace(/^shared-/, '');
  const place = createHash('sha256').update(`${name}:${group}`).digest().readUInt32BE(0) % 100;
  if (place < train) return 'train';
  if (place < tune) return 'tune';
  return neverReported.has(file) ? 'train' : 'test';
}
