import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rootFolder } from './paths.mjs';
import { launchPiped } from './process.mjs';

/** One group may take this long, in milliseconds; all together have 15 minutes. */
const groupMs = 13 * 60_000;
/** A single test that names no limit of its own may take this long, in milliseconds. */
const testMs = 30_000;

/**
 * Runs one group of test files in a process of its own, showing each line behind the group's name.
 * @param {{ group: string, files: string[] }} group
 * @param {{ env: NodeJS.ProcessEnv, folder: string, options: string[] }} context
 * @returns {Promise<{ passes: number, failures: number, failed: string[], pending: string[] }>}
 */
export async function runMocha({ group, files }, { env, folder, options }) {
  const counts = join(folder, `${group}.json`);
  const args = ['--import=tsx', join(rootFolder, 'node_modules/mocha/bin/mocha.js'), '--exit', `--timeout=${testMs}`];
  const reporter = ['--reporter', join(import.meta.dirname, 'countingReporter.cjs')];
  const child = launchPiped(process.execPath, [...args, ...reporter, ...options, ...files], {
    cwd: rootFolder,
    env: { ...env, MOCHA_COUNTS: counts },
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => process.stdout.write(`[${group}] ${line}\n`));
  }
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void child.stop(2_000);
  }, groupMs);
  const { code, signal } = await child.exited;
  clearTimeout(limit);
  try {
    return JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    const why = late
      ? `took more than ${groupMs / 60_000} minutes`
      : `ended before its report (${signal ?? `exit code ${code}`})`;
    return { passes: 0, failures: 1, failed: [`the group "${group}" ${why}`], pending: [] };
  }
}
