import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { Fault } from './fault.mjs';
import { findSchemathesis } from './findSchemathesis.mjs';
import { installPackages } from './install.mjs';
import { passingBase } from './passing.mjs';
import { rootFolder } from './paths.mjs';
import { launch } from './process.mjs';
import { say } from './say.mjs';
import { openServices } from './services.mjs';

// `npm run test:fuzz [-- --cases 50] [--seed 1] [--roles peer,lead] [--optional]`: requests made out of the OpenAPI
// document, to a server of its own. With --optional a machine on which the Python package can't be had is no failure.
await runCommand(async () => {
  await installPackages();
  const program = await findSchemathesis().catch((error) => {
    if (!(error instanceof Fault) || !process.argv.includes('--optional')) throw error;
    say(error.message);
    return undefined;
  });
  if (program === undefined) {
    say('DID NOT RUN the requests made out of the OpenAPI document');
    return 0;
  }
  const folder = mkdtempSync(join(passingBase(), 'alongside-fuzz-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { mongoUri, redisUrl } = await openServices(join(folder, 'services'), { passing: true });
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    MONGODB_URI: mongoUri,
    REDIS_URL: redisUrl,
    ALONGSIDE_DATA: join(folder, 'data'),
    SCHEMATHESIS: program,
    FUZZ_FOLDER: folder,
  };
  mkdirSync(env.ALONGSIDE_DATA);
  const args = ['--import=tsx', join(rootFolder, 'test/fuzz/fuzz.ts')];
  const options = process.argv.slice(2).filter((option) => option !== '--optional');
  const { code } = await launch(process.execPath, [...args, ...options], { cwd: rootFolder, env }).exited;
  return code ?? 1;
});
