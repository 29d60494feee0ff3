/**
 * `npm run screen:report [-- --data file.jsonl]`: measures screening with rules alone, with the n-grams and with everything, on the
 * project's own test parts or on a file of labelled posts. Figures go to standard output; `.report/` (or `--out folder`) gets a page with plots
 * and all numbers as JSON. `--record-golden` measures the golden set instead and keeps its figures for the tests. `MODEL_DIR` names another
 * folder of models.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openModels } from '../model/openModels.ts';
import { goldenFile, goldenPosts, measureGolden } from './measureGolden.ts';
import { readLabelled, readTestParts, type Collection } from './labelled.ts';
import { notesFor } from './notes.ts';
import { pageOf } from './page/page.ts';
import { printed } from './print.ts';
import { measureWay, type Report, type WayReport } from './report.ts';
import { waysOf } from './ways.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: '.report' },
    'record-golden': { type: 'boolean' },
  },
});
const folder = values.out;

const say = (line: string): void => console.error(line);

if (values['record-golden'] === true) await recordGolden();
else await report(values.data);

async function report(file: string | undefined): Promise<void> {
  const collections: Collection[] =
    file === undefined
      ? readTestParts('workers/model/data')
      : [{ name: path.basename(file), posts: readLabelled(file) }];
  const source = file === undefined ? 'the parts that nothing was learned from' : path.basename(file);
  // The way without models is measured before they are opened, so that its memory is its own.
  const measured: WayReport[] = [];
  for (const way of waysOf(null)) measured.push(await measure(way, collections));
  for (const way of waysOf(await open()).slice(1)) measured.push(await measure(way, collections));
  const load = (loadavg()[0] ?? 0) / availableParallelism();
  const whole: Report = { source, notes: notesFor(file === undefined ? 'parts' : 'file', load), ways: measured };
  console.log(printed(whole));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'screening.json'), `${JSON.stringify(whole, null, 1)}\n`);
  writeFileSync(path.join(folder, 'screening.html'), pageOf(whole));
  say(`\nThe page with plots is ${path.join(folder, 'screening.html')}`);
}

async function recordGolden(): Promise<void> {
  const record = await measureGolden(await open(), goldenPosts());
  writeFileSync(goldenFile, `${JSON.stringify(record, null, 2)}\n`);
  console.log(JSON.stringify(record, null, 2));
}

function measure(way: ReturnType<typeof waysOf>[number], collections: readonly Collection[]): Promise<WayReport> {
  say(`measuring ${way.name} …`);
  return measureWay(way, collections);
}

async function open() {
  const modelDir = process.env['MODEL_DIR'] ?? 'workers/model';
  const { models, faults } = await openModels(modelDir === '' ? null : modelDir);
  for (const fault of faults) say(`${fault.message}: ${String(fault.cause)}`);
  return models;
}
