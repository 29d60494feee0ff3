import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { seedDemonstration, signIns } from './demonstration.mjs';
import { Fault } from './fault.mjs';
import { installPackages } from './install.mjs';
import { identityOf } from './identity.mjs';
import { dataFolder, rootFolder, writableFolder } from './paths.mjs';
import { freePort, localUrl, webAddress } from './ports.mjs';
import { launch } from './process.mjs';
import { takeFolder } from './running.mjs';
import { serverEnv, showsDemonstration } from './serverEnv.mjs';
import { openServices } from './services.mjs';

// `npm run dev`: web and worker are started again on each change; Vite serves the client at PORT and hands on the rest.
await runCommand(async () => {
  const folder = writableFolder(dataFolder());
  const demonstration = showsDemonstration();
  const held = await takeFolder(folder);
  const address = await webAddress();
  await installPackages();
  const { mongoUri, redisUrl, started } = await openServices(folder);
  const publicUrl = localUrl(address);
  const web = { host: '127.0.0.1', port: await freePort() };
  const env = serverEnv({ folder, address: web, publicUrl, mongoUri, redisUrl });
  if (demonstration) await seedDemonstration(env, ['--import=tsx', 'server/features/demo/seedDemo.cli.ts']);
  const children = ['server/main.ts', 'workers/main.ts'].map((program) => {
    const tsx = join(rootFolder, 'node_modules/tsx/dist/cli.mjs');
    return launch(process.execPath, [tsx, 'watch', '--clear-screen=false', program], { cwd: rootFolder, env });
  });
  const pids = [...started.map(({ process: child }) => child), ...children].map(({ pid }) => identityOf(pid));
  held.note({ address: publicUrl, env: { MONGODB_URI: mongoUri, REDIS_URL: redisUrl }, children: pids });
  await serveClient(address, localUrl(web));
  process.stdout.write(`\n  Alongside (development) is at ${publicUrl}\n${demonstration ? signIns : ''}\n`);
  await Promise.race([...started.map(({ process: child }) => child), ...children].map((child) => child.exited));
  throw new Fault('One of the processes ended by itself.');
});

async function serveClient({ host, port }, target) {
  const { createServer } = await import('vite');
  const plain = { target, xfwd: true };
  const proxy = { '/api': plain, '/health': plain, '/exit': plain, '/socket.io': { target, ws: true } };
  const server = await createServer({
    root: join(rootFolder, 'client'),
    configFile: join(rootFolder, 'client/vite.config.ts'),
    server: { host, port, strictPort: true, proxy },
  });
  await server.listen();
}
