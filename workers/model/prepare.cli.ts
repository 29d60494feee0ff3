/**
 * The one reading of texts that training and service share: JSON lines `{text}` on standard input become
 * `{read, grams, passages, rules}` on standard output; `rules` is the severity that the rules alone give. `train.py` calls it, so
 * that Python never normalises anything itself.
 */
import { createInterface } from 'node:readline';
import { vocabulary } from '../../server/triage/library.ts';
import { gramsOf } from '../../server/triage/model/grams.ts';
import { readable } from '../../server/triage/model/readable.ts';
import { passagesOf } from '../../server/triage/model/windows.ts';
import { bareContext } from '../../server/triage/context.ts';
import { normalise, type Token } from '../../server/triage/normalise.ts';
import { screenText } from '../../server/triage/screenText.ts';

for await (const line of createInterface({ input: process.stdin })) {
  const { text, condition } = JSON.parse(line) as { text: string; condition: string };
  const tokens = normalise(text, vocabulary);
  const prepared = {
    read: readable(text, tokens),
    grams: gramsOf(tokens),
    passages: passagesOf(tokens).map(({ from, to }) => windowOf(text, tokens.slice(from, to))),
    rules: screenText(text, bareContext(new Date(0), condition)).severity,
  };
  process.stdout.write(`${JSON.stringify(prepared)}\n`);
}

function windowOf(text: string, tokens: readonly Token[]) {
  return { read: readable(text, tokens), grams: gramsOf(tokens) };
}
