import { createInterface } from 'node:readline';
import { Fault } from './fault.mjs';
import { rootFolder } from './paths.mjs';
import { launchPiped } from './process.mjs';
import { during, say } from './say.mjs';

/**
 * Sets up the made-up communities; where there are data already, the program leaves them alone.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} program what Node is to run
 */
export async function seedDemonstration(env, program) {
  await during('setting up the demonstration', async () => {
    const child = launchPiped(process.execPath, program, { env, cwd: rootFolder });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
    createInterface({ input: child.stdout }).on('line', (line) => say(`  ${line}`));
    const { code } = await child.exited;
    if (code !== 0) throw new Fault(`Setting up the demonstration failed:\n${errors.trim()}`);
  });
}

/** What a visitor of the demonstration needs to know. */
export const signIns = `
  This is a demonstration: people and posts are made up. Sign in with the password alongside-demo as
    peer@demo.test         in a community
    newcomer@demo.test     in none yet
    supporter@demo.test    works the queue
    lead@demo.test         takes what is escalated
    admin@demo.test        runs the installation
`;
