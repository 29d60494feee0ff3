import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce } from './build.mjs';
import { runCommand } from './command.mjs';
import { aptInstall, findChromium } from './findChromium.mjs';
import { Fault } from './fault.mjs';
import { findRedis } from './findRedis.mjs';
import { installPackages } from './install.mjs';
import { passingBase } from './passing.mjs';
import { rootFolder } from './paths.mjs';
import { launch } from './process.mjs';
import { allTestsMs, failure, runMocha } from './runMocha.mjs';
import { say } from './say.mjs';
import { openServices } from './services.mjs';
import { needBuild, testGroups } from './testGroups.mjs';

// `npm test [-- files… --grep text]`: everything the tests need, the tests, and their counts in the last line.
// `npm run look`: the same set-up, and screenshots instead of tests.
await runCommand(async () => {
  const { look, files, options } = readArguments(process.argv.slice(2));
  const folder = mkdtempSync(join(passingBase(), 'alongside-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await installPackages();
  const stages = look ? [] : testGroups(files);
  const chromium = await findChromium();
  if (look) await buildOnce();
  if (!process.env.REDIS_URL) await findRedis().catch(() => aptInstall('redis-server'));
  const { mongoUri, redisUrl } = await openServices(join(folder, 'services'), { passing: true });
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    MONGODB_URI: mongoUri,
    REDIS_URL: redisUrl,
    CHROMIUM_PATH: chromium,
    ALONGSIDE_DATA: join(folder, 'data'),
  };
  mkdirSync(env.ALONGSIDE_DATA);
  return look ? takeLook(env, options) : runAll(stages, { env, folder, options, deadline: Date.now() + allTestsMs });
});

async function takeLook(env, options) {
  const args = ['--import=tsx', join(rootFolder, 'test/client/look.ts'), ...options];
  const { code } = await launch(process.execPath, args, { cwd: rootFolder, env }).exited;
  return code ?? 1;
}

async function runAll(stages, context) {
  const fault = stages.flat(2).some(({ group }) => needBuild.includes(group)) ? await faultOfBuild() : undefined;
  if (fault) say(fault.message);
  const results = [];
  for (const lanes of stages) {
    const perLane = await Promise.all(lanes.map((groups) => runLane(groups, fault, context)));
    results.push(...perLane.flat());
  }
  return report(results);
}

/** Runs the groups of a lane one after the other. */
async function runLane(groups, fault, context) {
  const results = [];
  for (const group of groups) {
    if (fault && needBuild.includes(group.group))
      results.push(failure(`${group.group}: nothing to run, see the build`));
    else results.push(...(await runMocha(group, context)));
  }
  return results;
}

/** The build's fault, if any: the tests that do without are still worth hearing. */
async function faultOfBuild() {
  try {
    await buildOnce();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** Prints what failed and the counts; in CI a test that did not run has failed. */
function report(results) {
  const pending = results.flatMap((result) => result.pending);
  const failures = results.reduce((sum, result) => sum + result.failures, 0) + (isCi() ? pending.length : 0);
  for (const title of results.flatMap((result) => result.failed)) say(`FAILED ${title}`);
  for (const title of pending) say(`DID NOT RUN ${title}`);
  const passes = results.reduce((sum, result) => sum + result.passes, 0);
  process.stdout.write(`${passes} passed, ${failures} failed\n`);
  return failures > 0 || passes === 0 ? 1 : 0;
}

function isCi() {
  return !['', '0', 'false', undefined].includes(process.env.CI);
}

/** Files and folders are ours to sort into groups; everything that begins with "-" (and --grep's text) is Mocha's. */
function readArguments(args) {
  const files = [];
  const options = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (['--grep', '-g', '--fgrep', '-f'].includes(arg)) options.push(arg, args[(at += 1)]);
    else if (arg.startsWith('-')) options.push(arg);
    else files.push(arg);
  }
  return { look: options[0] === '--look', files, options: options.filter((option) => option !== '--look') };
}
