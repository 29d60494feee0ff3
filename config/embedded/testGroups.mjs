import { relative, resolve } from 'node:path';
import { Fault } from './fault.mjs';
import { rootFolder } from './paths.mjs';
import { filesBelow } from './sources.mjs';

/** Two lanes run side by side; the groups of a lane run one after the other, because they would slow each other down. */
const lanes = [['client'], ['server', 'embedded', 'faults']];

/** The groups whose tests run what is built. */
export const needBuild = ['client', 'embedded'];

/**
 * The test files to run, by lane and group. Files under no group's folder belong to "server".
 * @param {string[]} wanted files or folders as given on the command line; none means all
 * @returns {{ group: string, files: string[] }[][]}
 */
export function testGroups(wanted) {
  const all = filesBelow(['test'])
    .filter((file) => file.endsWith('.test.ts'))
    .map(fromRoot);
  const unknown = wanted.find((name) => !all.some((file) => isWithin(file, fromRoot(resolve(name)))));
  if (unknown) throw new Fault(`There is no test file ${unknown}.`);
  const picked = all.filter(
    (file) => wanted.length === 0 || wanted.some((name) => isWithin(file, fromRoot(resolve(name)))),
  );
  const known = lanes.flat();
  const groupOf = (file) => known.find((group) => file.startsWith(`test/${group}/`)) ?? 'server';
  return lanes.map((groups) =>
    groups
      .map((group) => ({ group, files: picked.filter((file) => groupOf(file) === group) }))
      .filter(({ files }) => files.length > 0),
  );
}

function fromRoot(file) {
  return relative(rootFolder, file);
}

function isWithin(file, name) {
  return file === name || file.startsWith(`${name}/`);
}
