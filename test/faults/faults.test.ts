import { runScenario } from './kit/scenario.ts';
import { scenarios } from './scenarios.ts';
import { unmountDisk } from './scenarios/disk.ts';

describe('whatever breaks, nothing that was acknowledged is lost and nothing is shown unscreened', function () {
  this.timeout(900_000);
  after(unmountDisk);

  for (const scenario of scenarios) {
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
