import { createServer } from 'node:http';
import { configOrExit } from '../../../config/env.ts';
import { runProcess } from '../../../server/kit/runProcess.ts';
import { startWeb } from '../../../server/web.ts';
import { startWorker } from '../../../workers/worker.ts';
import { addBadChecks } from './badChecks.ts';
import { crashAt } from './crash.ts';

const config = configOrExit();
const isWeb = process.argv[2] === 'web';
const crash = crashAt(process.env['CRASH_AT']);
addBadChecks();

await runProcess(isWeb ? 'web process' : 'worker', async () => {
  crash.watchDatabase();
  const part = isWeb ? await startWeb(config, createServer()) : await startWorker(config);
  crash.watchCalls(part.deps);
  process.stdout.write('part ready\n');
  return part;
});
