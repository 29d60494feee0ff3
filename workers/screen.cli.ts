/**
 * `npm run -s screen`: screens JSON lines from standard input to standard output, in order, one text at a time and at any
 * length of input. Bad lines are told on standard error with their number and passed over. `--no-model` leaves the sentence
 * model out. A model that can't be opened is told on standard error, and screening goes on with the rest. Exits 0.
 */
import { once } from 'node:events';
import { screenLine } from '../server/triage/screenLine.ts';
import { openModels } from './model/openModels.ts';

const folder = process.env['MODEL_DIR'] ?? 'workers/model';
const { models, faults } = await openModels(folder === '' ? null : folder, {
  net: !process.argv.includes('--no-model'),
});
for (const fault of faults) process.stderr.write(`${fault.message}: ${String(fault.cause)}\n`);

// The reader may have seen enough and gone (`| head`): that is no failure of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === 'EPIPE' ? 0 : 1);
});

let number = 0;

async function take(line: string): Promise<void> {
  number += 1;
  const result = await screenLine(models, line, new Date());
  if (result === undefined) return;
  if ('fault' in result) process.stderr.write(`line ${number}: ${result.fault}\n`);
  else if (!process.stdout.write(`${result.output}\n`)) await once(process.stdout, 'drain');
}

/** Splits at line feeds only: the other characters that some readers split at may stand inside a JSON string. */
async function main(): Promise<void> {
  const parts: string[] = [];
  let first = true;
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    // A byte-order mark at the very beginning is no part of the first line.
    const pieces = (first && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk).split('\n');
    first = false;
    for (const piece of pieces.slice(0, -1)) {
      parts.push(piece);
      await take(parts.splice(0).join(''));
    }
    parts.push(pieces.at(-1) ?? '');
  }
  if (parts.some((part) => part !== '')) await take(parts.join(''));
}

await main();
