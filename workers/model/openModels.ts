import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { gramSpace } from '../../server/triage/model/grams.ts';
import type { Models, Net } from '../../server/triage/model/judge.ts';
import { netShare } from '../../server/triage/model/opinion.ts';
import { borders, outputs } from '../../server/triage/model/outputs.ts';
import { openNet } from './net.ts';

const perOutput = z.array(z.number()).length(outputs.length);
const perBorder = z.array(z.number()).length(borders.length);
const ThresholdSet = z.object({ borders: perBorder, category: z.number() });

/** What of `manifest.json` the service needs; training writes more into it, for people. */
const Manifest = z.object({
  outputs: z.array(z.string()).refine((names) => names.join() === outputs.join(), 'trained for other outputs'),
  ngrams: z.object({ sha256: z.string(), space: z.literal(gramSpace), scales: perOutput, bias: perOutput }),
  net: z.object({ sha256: z.string(), longest: z.int() }),
  thresholds: z.object({ net: ThresholdSet, ngrams: ThresholdSet }),
  training: z.object({ netShare: z.literal(netShare) }),
});

/** The models that could be opened, and what stood in the way of the rest. */
export interface OpenedModels {
  readonly models: Models | null;
  /** One for each model that can't be used: a file missing or damaged, a runtime not installed. */
  readonly faults: readonly Error[];
}

/**
 * Opens the models of a folder (null: none): `manifest.json`, `ngrams.bin`, `net.onnx` with its tokenizer. Never raises: what can't be
 * opened is told in `faults`, and screening goes on with the rest.
 */
export async function openModels(
  folder: string | null,
  wanted: { readonly net: boolean } = { net: true },
): Promise<OpenedModels> {
  if (folder === null) return { models: null, faults: [] };
  const faults: Error[] = [];
  const file = (name: string): string => path.join(folder, name);
  const attempt = async <T>(what: string, open: () => Promise<T>): Promise<T | null> =>
    open().catch((cause: unknown) => {
      faults.push(new Error(`The screening’s ${what} can’t be used`, { cause }));
      return null;
    });
  const opened = await attempt('n-grams', async () => {
    const manifest = Manifest.parse(JSON.parse(await readFile(file('manifest.json'), 'utf8')));
    const bytes = await readWhole(file('ngrams.bin'), manifest.ngrams.sha256);
    return { manifest, table: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  });
  if (opened === null) return { models: null, faults };
  const { manifest, table } = opened;
  const net: Net | null = wanted.net
    ? await attempt('sentence model', async () => {
        await readWhole(file('net.onnx'), manifest.net.sha256);
        const files = { tokenizer: file('tokenizer.json'), tokenizerConfig: file('tokenizer_config.json') };
        return openNet({ weights: file('net.onnx'), ...files, longest: manifest.net.longest });
      })
    : null;
  const { scales, bias } = manifest.ngrams;
  return { models: { ngrams: { table, scales, bias }, net, thresholds: manifest.thresholds }, faults };
}

/** A file whose content is what training wrote. Raises where it is missing or damaged. */
async function readWhole(file: string, sha256: string): Promise<Buffer> {
  const bytes = await readFile(file);
  const own = createHash('sha256').update(bytes).digest('hex');
  if (own !== sha256) throw new Error(`${path.basename(file)} is damaged, or belongs to other weights`);
  return bytes;
}
