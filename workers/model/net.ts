import { readFile } from 'node:fs/promises';
import type { Net } from '../../server/triage/model/judge.ts';

/** The marks that the tokenizer sets before and behind a text. */
const ownMarks = 2;

/** What is used of a tokenizer. The package's own declarations cannot be resolved by Node's rules (imports without extension). */
export interface Tokenizer {
  encode(text: string): { readonly ids: number[] };
}
type Tokenizers = { readonly Tokenizer: new (tokenizer: object, config: object) => Tokenizer };

/** Where the files of a sentence model are, and how many of its own tokens it reads at once. */
export interface NetFiles {
  readonly weights: string;
  readonly tokenizer: string;
  readonly tokenizerConfig: string;
  readonly longest: number;
}

/** Reads the tokenizer that the sentence model was trained with. Raises where a file is missing or damaged. */
export async function openTokenizer(files: Pick<NetFiles, 'tokenizer' | 'tokenizerConfig'>): Promise<Tokenizer> {
  const [tokenizer, config, library] = await Promise.all([
    readJson(files.tokenizer),
    readJson(files.tokenizerConfig),
    import('@huggingface/tokenizers') as Promise<unknown>,
  ]);
  return new (library as Tokenizers).Tokenizer(tokenizer, config);
}

/** The ids of a text, cut to `longest`, with the closing mark kept. */
export function idsOf(tokenizer: Tokenizer, text: string, longest: number): number[] {
  const { ids } = tokenizer.encode(asPythonSplits(text));
  return ids.length <= longest ? ids : [...ids.slice(0, longest - 1), ...ids.slice(-1)];
}

/**
 * The two places where the package parts from Python's tokenizer: it lowers a capital sigma by its place in the word, and does not set
 * apart the rarer Chinese characters (the ranges are Python's, gap included).
 */
function asPythonSplits(text: string): string {
  return text
    .replaceAll('Σ', 'σ')
    .replace(/[\u{20000}-\u{2A6DF}\u{2A700}-\u{2B81F}\u{2B920}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu, ' $& ');
}

/**
 * Opens the sentence model in this process. One text at a time on one thread: that is faster than batches, and leaves the other
 * cores to other workers. Raises where the runtime is not installed or a file is missing or damaged.
 */
export async function openNet(files: NetFiles): Promise<Net> {
  const [{ InferenceSession, Tensor }, tokenizer] = await Promise.all([
    import('onnxruntime-node'),
    openTokenizer(files),
  ]);
  const session = await InferenceSession.create(files.weights, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  return {
    async read(text) {
      const ids = idsOf(tokenizer, text, files.longest);
      const shape = [1, ids.length];
      const { logits, given } = await session.run({
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
        attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
      });
      if (!(logits?.data instanceof Float32Array) || !(given?.data instanceof Float32Array))
        throw new Error('The sentence model gave no logits');
      return { logits: logits.data, given: given.data };
    },
    count: (stretch) => idsOf(tokenizer, stretch, Infinity).length - ownMarks,
  };
}

async function readJson(file: string): Promise<object> {
  return JSON.parse(await readFile(file, 'utf8')) as object;
}
