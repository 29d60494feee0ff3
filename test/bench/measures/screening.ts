import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { plainLine, type Line } from '../figures.ts';
import type { Bench } from '../run.ts';

const run = promisify(execFile);

/** Screening by rules alone on one core: reads the figures that `screening.bench.ts` prints. */
export async function benchScreening(bench: Bench): Promise<Line[]> {
  const rates: number[] = [];
  const p99: number[] = [];
  for (let round = 0; round < (bench.quick ? 1 : bench.rounds); round += 1) {
    const file = path.join(import.meta.dirname, '../screening.bench.ts');
    const { stdout } = await run(process.execPath, ['--import=tsx', file], { maxBuffer: 1_000_000 });
    rates.push(Number(/texts\/s: (\d+)/.exec(stdout)?.[1]));
    p99.push(Number(/p99 ([\d.]+)/.exec(stdout)?.[1]));
  }
  return [
    plainLine('screening, texts of 60 words', '/s', rates, { atLeast: 2_000 }, 'rules alone, one core'),
    plainLine('screening, p99 of a text', 'ms', p99, { atMost: 10 }, '60 words'),
  ];
}
