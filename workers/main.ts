import { configOrExit } from '../config/env.ts';
import { runProcess } from '../server/kit/runProcess.ts';
import { startWorker } from './worker.ts';

const config = configOrExit();
await runProcess('worker', async () => {
  const worker = await startWorker(config);
  worker.log.info('worker ready');
  return worker;
});
