import { relative, resolve } from 'node:path';
import { Fault } from './fault.mjs';
import { rootFolder } from './paths.mjs';
import { filesBelow } from './sources.mjs';

/**
 * Stages run one after the other, the lanes of a stage side by side, and the groups of a lane one after the other again, because they would
 * slow each other down. What breaks the service needs the machine for itself.
 */
const stages = [[['client'], ['server', 'embedded']], [['faults']]];

/** The groups whose tests run what is built. */
export const needBuild = ['client', 'embedded'];

/**
 * The test files to run, by stage, lane and group. Files under no group's folder belong to "server".
 * @param {string[]} wanted files or folders as given on the command line; none means all
 * @returns {{ group: string, files: string[] }[][][]}
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
  const known = stages.flat(2);
  const groupOf = (file) => known.find((group) => file.startsWith(`test/${group}/`)) ?? 'server';
  const filled = (groups) =>
    groups
      .map((group) => ({ group, files: picked.filter((file) => groupOf(file) === group) }))
      .filter(({ files }) => files.length > 0);
  return stages.map((lanes) => lanes.map(filled));
}

function fromRoot(file) {
  return relative(rootFolder, file);
}

function isWithin(file, name) {
  return file === name || file.startsWith(`${name}/`);
}
