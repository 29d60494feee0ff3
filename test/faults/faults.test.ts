import { runScenario } from './kit/scenario.ts';
import { scenarios } from './scenarios.ts';
import { unmountDisk } from './scenarios/disk.ts';

// `npm run test:faults` runs all; `npm test` leaves out those that need longer than the rest together.
const wanted = process.env['FAULTS'] === 'all' ? scenarios : scenarios.filter(({ isLong }) => isLong !== true);

describe('whatever breaks, nothing that was acknowledged is lost and nothing is shown unscreened', function () {
  this.timeout(400_000);
  after(unmountDisk);

  for (const scenario of wanted) {
    it(scenario.name, async function () {
      const whyNot = scenario.whyNot?.() ?? null;
      if (whyNot !== null) {
        process.stdout.write(`skipped: ${whyNot}\n`);
        this.skip();
      }
      const measured = await runScenario(scenario).catch((error: unknown) => {
        if (error instanceof Error && 'output' in error) process.stdout.write(`${String(error.output)}\n`);
        throw error;
      });
      process.stdout.write(
        `${Object.entries(measured)
          .map(([what, figure]) => `${what} ${figure}`)
          .join(', ')}\n`,
      );
    });
  }
});
