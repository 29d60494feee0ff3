import { join } from 'node:path';
import { awaitReady } from './awaitReady.mjs';
import { buildOnce } from './build.mjs';
import { runCommand } from './command.mjs';
import { seedDemonstration, signIns } from './demonstration.mjs';
import { Fault } from './fault.mjs';
import { installPackages } from './install.mjs';
import { identityOf } from './identity.mjs';
import { logFileFor, tailOf } from './logs.mjs';
import { dataFolder, rootFolder, writableFolder } from './paths.mjs';
import { localUrl, webAddress } from './ports.mjs';
import { launch } from './process.mjs';
import { takeFolder } from './running.mjs';
import { say } from './say.mjs';
import { checkPublicUrl, serverEnv, showsDemonstration } from './serverEnv.mjs';
import { openServices } from './services.mjs';
import { supervise } from './supervise.mjs';

// `npm start`: everything on this machine, from a clean clone, until Ctrl-C.
await runCommand(async () => {
  const startedAt = performance.now();
  const folder = writableFolder(dataFolder());
  const demonstration = showsDemonstration();
  checkPublicUrl();
  const held = await takeFolder(folder);
  process.once('exit', held.release);
  const address = await webAddress();
  await installPackages();

  const site = {};
  const stopped = new Promise((_, reject) => (site.giveUp = (why) => reject(new Fault(why))));
  const children = [];
  const note = () => held.note({ children: children.map(({ pid }) => identityOf(pid)) });
  const keep = (name, child, again, logFile) => {
    const events = {
      mayRestart: () => site.ready,
      onRestart: note,
      onGivenUp: (why) => site.giveUp(logFile ? `${why}. Its log, ${logFile}, ends:\n${tailOf(logFile)}` : why),
    };
    children.push(supervise(name, child, again, events));
    note();
  };

  const { mongoUri, redisUrl, started } = await openServices(folder);
  for (const { name, process: child, again } of started) keep(name, child, again);
  await buildOnce();
  const env = serverEnv({ folder, address, mongoUri, redisUrl });
  const open = async () => {
    if (demonstration) await seedDemonstration(env);
    for (const [name, program] of [
      ['web', 'server/main.js'],
      ['worker', 'workers/main.js'],
    ]) {
      const logFile = logFileFor(folder, name);
      const again = () => launch(process.execPath, [join('dist', program)], { cwd: rootFolder, env, logFile });
      keep(name, again(), again, logFile);
    }
    const missing = await awaitReady(localUrl(address));
    site.ready = true;
    held.note({ address: env.PUBLIC_URL, env: { MONGODB_URI: mongoUri, REDIS_URL: redisUrl } });
    say(`ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s; logs are in ${join(folder, 'log')}`);
    if (missing.length > 0) say(`working without: ${missing.join(', ')}`);
    process.stdout.write(
      `\n  Alongside is at ${env.PUBLIC_URL}\n${demonstration ? signIns : ''}\n  Ctrl-C stops it.\n\n`,
    );
  };
  await Promise.race([open(), stopped]);
  await stopped;
});
