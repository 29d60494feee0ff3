import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rootFolder } from './paths.mjs';
import { launchPiped } from './process.mjs';

/** All tests together may take this long, in milliseconds, before the run is cut off. */
export const allTestsMs = 70 * 60_000;
/** A single test that names no limit of its own may take this long, in milliseconds. */
const testMs = 30_000;

/**
 * Runs one group of test files in a process of its own, showing each line behind the group's name. Where a file can't
 * even be loaded, the files run one by one, so that the others are still heard.
 * @param {{ group: string, files: string[] }} group
 * @param {{ env: NodeJS.ProcessEnv, folder: string, options: string[], deadline: number }} context `deadline` in epoch milliseconds
 * @returns {Promise<{ passes: number, failures: number, failed: string[], pending: string[] }[]>}
 */
export async function runMocha({ group, files }, context) {
  const { report, why } = await runFiles(group, files, context);
  if (report) return [report];
  if (files.length === 1 || why === late) return [failure(`${files.length === 1 ? files[0] : group} ${why}`)];
  const reports = [];
  for (const file of files) reports.push(...(await runMocha({ group, files: [file] }, context)));
  return reports;
}

const late = `was cut off: all tests together may take ${allTestsMs / 60_000} minutes`;

/** What could not run, as a result. */
export function failure(what) {
  return { passes: 0, failures: 1, failed: [what], pending: [] };
}

async function runFiles(group, files, { env, folder, options, deadline }) {
  const counts = join(folder, `${group}.json`);
  rmSync(counts, { force: true });
  const args = ['--import=tsx', join(rootFolder, 'node_modules/mocha/bin/mocha.js'), '--exit', `--timeout=${testMs}`];
  const reporter = ['--reporter', join(import.meta.dirname, 'countingReporter.cjs')];
  const child = launchPiped(process.execPath, [...args, ...reporter, ...options, ...files], {
    cwd: rootFolder,
    env: { ...env, MOCHA_COUNTS: counts },
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => process.stdout.write(`[${group}] ${line}\n`));
  }
  let why;
  const limit = setTimeout(() => {
    why = late;
    void child.stop(2_000);
  }, deadline - Date.now());
  const { code, signal } = await child.exited;
  clearTimeout(limit);
  why ??= `ended before its report (${signal ?? `exit code ${code}`})`;
  return existsSync(counts) ? { report: JSON.parse(readFileSync(counts, 'utf8')) } : { why };
}
