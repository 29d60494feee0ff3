import { configOrExit } from '../config/env.ts';
import { startWorker } from './worker.ts';

const config = configOrExit();
try {
  const worker = await startWorker(config);
  worker.log.info('worker ready');
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void worker.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`The worker can't start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
