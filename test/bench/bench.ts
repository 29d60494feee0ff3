import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Line } from './figures.ts';
import { benchBacklog } from './growth/backlog.ts';
import { benchGrowth } from './growth/growth.ts';
import { benchPlans } from './growth/plans.ts';
import type { Bench } from './run.ts';
import { benchBrowser } from './measures/browser.ts';
import { benchCases } from './measures/cases.ts';
import { benchFanOut, benchLive } from './measures/live.ts';
import { benchPages } from './measures/pages.ts';
import { benchPosting } from './measures/posting.ts';
import { benchProcesses } from './measures/processes.ts';
import { benchScreening } from './measures/screening.ts';
import { benchSearch } from './measures/search.ts';
import { openSeed, seedGroup } from './seed.ts';
import { prepareStack } from './stack.ts';
import { tableOf } from './table.ts';

/** The measures by the names that `--only` takes, in the order in which they run. */
const measures: Readonly<Record<string, (bench: Bench) => Promise<Line[]>>> = {
  processes: benchProcesses,
  pages: benchPages,
  browser: benchBrowser,
  posting: benchPosting,
  live: benchLive,
  fanout: benchFanOut,
  cases: benchCases,
  search: benchSearch,
  screening: benchScreening,
  plans: benchPlans,
};

/** What `--growth` measures instead: an hour, of which most goes into seeding a million posts. */
const growthMeasures: typeof measures = { growth: benchGrowth, backlog: benchBacklog, plans: benchPlans };

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const wanted = values.growth ? growthMeasures : measures;
const unknown = values.only.find((name) => !(name in wanted));
if (unknown !== undefined) {
  process.stderr.write(`There is no measure ${unknown}. There are ${Object.keys(wanted).join(', ')}.\n`);
  process.exit(1);
}
const say = (text: string) => process.stdout.write(`bench: ${text}\n`);
const begun = performance.now();
const stack = await prepareStack();
const db = await openSeed(stack);
say('seeding 200 members, 200 conversations of 20 posts');
const group = await seedGroup(db, stack, {
  slug: 'bench',
  members: 200,
  supporters: 8,
  threads: 200,
  postsEach: 20,
  seed: 1,
});
await stack.startWeb();
const bench: Bench = { stack, db, group, quick: values.quick, rounds: 3, say };
const lines: Line[] = [];
const faults: string[] = [];
for (const [name, measure] of Object.entries(wanted)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue;
  say(`${name} …`);
  try {
    lines.push(...(await measure(bench)));
  } catch (error) {
    // One measure that fails hides none of the others; the command still fails.
    faults.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    say(faults.at(-1) ?? '');
  }
}
await stack.stop();
await db.close();
const machine = {
  cpu: os.cpus()[0]?.model ?? '',
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  node: process.version,
};
const load = readFileSync('/proc/loadavg', 'utf8').trim();
const report = {
  at: new Date().toISOString(),
  quick: values.quick,
  growth: values.growth,
  machine,
  load,
  lines,
  faults,
};
writeFileSync(path.join(import.meta.dirname, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`\n${tableOf(lines)}\n\n`);
say(
  `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; ${Math.round((performance.now() - begun) / 1_000)} s`,
);
for (const fault of faults) say(`failed: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
