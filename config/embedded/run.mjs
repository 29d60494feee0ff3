import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { Fault } from './fault.mjs';
import { installPackages } from './install.mjs';
import { dataFolder, rootFolder, writableFolder } from './paths.mjs';
import { launch } from './process.mjs';
import { takeFolder, whatRuns } from './running.mjs';
import { serverEnv } from './serverEnv.mjs';
import { openServices } from './services.mjs';

// Runs one of the server's command-line programs against this installation's databases: those of the environment, those
// of an `npm start` under way on the same data folder, or ones started for the moment.
await runCommand(async () => {
  const [program, ...args] = process.argv.slice(2);
  if (!program || !existsSync(join(rootFolder, program)))
    throw new Fault(`There is no program ${program ?? ''} to run.`);
  await installPackages();
  const folder = writableFolder(dataFolder());
  const { mongoUri, redisUrl, publicUrl } = await databases(folder);
  const address = { host: process.env.HOST || '127.0.0.1', port: Number(process.env.PORT || 3000) };
  const env = serverEnv({ folder, address, mongoUri, redisUrl, publicUrl });
  const { code } = await launch(process.execPath, [...runnable(program), ...args], { cwd: rootFolder, env }).exited;
  return code ?? 1;
});

async function databases(folder) {
  const { MONGODB_URI: mongoUri, REDIS_URL: redisUrl } = process.env;
  const running = whatRuns(folder);
  if (running && !running.env) throw new Fault(`A start is under way on ${folder}; try again when it is ready.`);
  if (running)
    return {
      mongoUri: mongoUri || running.env.MONGODB_URI,
      redisUrl: redisUrl || running.env.REDIS_URL,
      publicUrl: running.address,
    };
  await takeFolder(folder);
  return openServices(folder);
}

/** The source where the development packages are installed, otherwise what was compiled from it. */
function runnable(program) {
  const hasTsx = existsSync(join(rootFolder, 'node_modules/tsx'));
  return hasTsx ? ['--import=tsx', program] : [join('dist', program.replace(/\.ts$/u, '.js'))];
}
