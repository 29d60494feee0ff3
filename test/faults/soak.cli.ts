import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 60);
let state = Number(values.seed ?? Date.now() % 1_000_000);
process.stdout.write(`soak: ${minutes} minutes, --seed ${state}, the product's own times\n`);
// Read by every file of the kit when it is loaded.
process.env['FAULTS_TIMES'] = 'full';
const { runScenario } = await import('./kit/scenario.ts');
const { scenarios } = await import('./scenarios.ts');
const { unmountDisk } = await import('./scenarios/disk.ts');

/** The next number below `limit`, from the seed (a linear congruential generator: it only has to repeat). */
function next(limit: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * limit);
}

const until = Date.now() + minutes * 60_000;
let failures = 0;
while (Date.now() < until) {
  const scenario = scenarios[next(scenarios.length)];
  if (scenario === undefined || (scenario.whyNot?.() ?? null) !== null) continue;
  try {
    const measured = await runScenario(scenario);
    process.stdout.write(`held: ${scenario.name}: ${JSON.stringify(measured)}\n`);
  } catch (error) {
    failures += 1;
    process.stdout.write(`BROKEN: ${scenario.name}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
unmountDisk();
process.stdout.write(`soak: ${failures} broken\n`);
process.exit(failures > 0 ? 1 : 0);
