import { bareContext } from './context.ts';
import type { Models } from './model/judge.ts';
import { screenWithModels } from './screenWithModels.ts';

/** What became of one line of input: a line of output, or what is wrong with it, or nothing for an empty line. */
export type LineResult = { readonly output: string } | { readonly fault: string } | undefined;

/**
 * Screens one JSON line `{id, text, condition?}` into `{id, flagged, severity, contentState, categories, findings}`. A line that is not
 * such an object gives a fault in plain words, without any of the text.
 */
export async function screenLine(models: Models | null, line: string, now: Date): Promise<LineResult> {
  if (line.trim() === '') return undefined;
  const input = parse(line);
  if (typeof input === 'string') return { fault: input };
  const { severity, contentState, categories, findings } = await screenWithModels(
    models,
    input.text,
    bareContext(now, input.condition),
  );
  return {
    output: JSON.stringify({
      id: input.id,
      flagged: severity !== 'green',
      severity,
      contentState,
      categories,
      findings,
    }),
  };
}

interface Input {
  readonly id: string | number;
  readonly text: string;
  readonly condition: string;
}

function parse(line: string): Input | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const { id, text, condition } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'no id';
  if (typeof text !== 'string') return 'no text';
  return { id, text, condition: typeof condition === 'string' && condition !== '' ? condition : 'general' };
}
