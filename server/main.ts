import { createServer } from 'node:http';
import { configOrExit } from '../config/env.ts';
import { runProcess } from './kit/runProcess.ts';
import { startWeb } from './web.ts';

const config = configOrExit();
const http = createServer();
http.on('error', (error: NodeJS.ErrnoException) => {
  const why =
    error.code === 'EADDRINUSE' ? `Port ${config.port} on ${config.host} is in use` : `Can't listen: ${error.message}`;
  process.stderr.write(`${why}\n`);
  process.exit(1);
});

await runProcess('web process', async () => {
  const web = await startWeb(config, http);
  web.log.info({ host: config.host, port: web.port }, 'web listening');
  return web;
});
