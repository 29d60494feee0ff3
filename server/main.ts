import { createServer } from 'node:http';
import { configOrExit } from '../config/env.ts';
import { startWeb } from './web.ts';

const config = configOrExit();
const http = createServer();
http.on('error', (error: NodeJS.ErrnoException) => {
  const why =
    error.code === 'EADDRINUSE' ? `Port ${config.port} on ${config.host} is in use` : `Can't listen: ${error.message}`;
  process.stderr.write(`${why}\n`);
  process.exit(1);
});

try {
  const web = await startWeb(config, http);
  web.log.info({ host: config.host, port: web.port }, 'web listening');
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void web.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`The web process can't start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
