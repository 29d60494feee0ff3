import { join } from 'node:path';
import { awaitReady } from './awaitReady.mjs';
import { buildOnce } from './build.mjs';
import { runCommand } from './command.mjs';
import { seedDemonstration, signIns } from './demonstration.mjs';
import { installPackages } from './install.mjs';
import { logFileFor } from './logs.mjs';
import { dataFolder, rootFolder, writableFolder } from './paths.mjs';
import { localUrl, webAddress } from './ports.mjs';
import { launch } from './process.mjs';
import { makeRoster } from './roster.mjs';
import { takeFolder } from './running.mjs';
import { during, say } from './say.mjs';
import { checkPublicUrl, serverEnv, showsDemonstration } from './serverEnv.mjs';
import { openServices } from './services.mjs';

const quick = { usuallyQuick: true };

// `npm start`: everything on this machine, from a clean clone, until Ctrl-C.
await runCommand(async () => {
  const startedAt = performance.now();
  const folder = writableFolder(dataFolder());
  const demonstration = showsDemonstration();
  checkPublicUrl();
  const held = await takeFolder(folder);
  const address = await webAddress();
  await installPackages();

  const roster = makeRoster(held);
  const { mongoUri, redisUrl, started } = await openServices(folder);
  for (const service of started) roster.keep(service);
  const env = serverEnv({ folder, address, mongoUri, redisUrl });

  const open = async () => {
    await buildOnce();
    if (demonstration) await seedDemonstration(env, ['dist/server/features/demo/seedDemo.cli.js']);
    roster.keep(program('web', 'dist/server/main.js', env));
    roster.keep(program('worker', 'dist/workers/main.js', env));
    const missing = await during('waiting until the site is ready', () => awaitReady(localUrl(address)), quick);
    roster.settle();
    held.note({ address: env.PUBLIC_URL, env: { MONGODB_URI: mongoUri, REDIS_URL: redisUrl } });
    say(`ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s; logs are in ${join(folder, 'log')}`);
    if (missing.length > 0) say(`working without: ${missing.join(', ')}`);
    const people = demonstration ? signIns : '';
    process.stdout.write(`\n  Alongside is at ${env.PUBLIC_URL}\n${people}\n  Ctrl-C stops it.\n\n`);
  };
  await Promise.race([open(), roster.failed]);
  await roster.failed;
});

/** Starts one of the server's processes, as the roster takes it. */
function program(name, file, env) {
  const logFile = logFileFor(env.ALONGSIDE_DATA, name);
  const again = () => launch(process.execPath, [file], { cwd: rootFolder, env, logFile });
  return { name, process: again(), again, logFile };
}
