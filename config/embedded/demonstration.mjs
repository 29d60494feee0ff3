import { Fault } from './fault.mjs';
import { rootFolder } from './paths.mjs';
import { capture } from './process.mjs';
import { during } from './say.mjs';

/**
 * Sets up the made-up communities; where there are data already, the program leaves them alone.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} program what Node is to run
 */
export async function seedDemonstration(env, program) {
  await during('setting up the demonstration', async () => {
    const { code, output } = await capture(process.execPath, program, { env, cwd: rootFolder });
    if (code !== 0) throw new Fault(`Setting up the demonstration failed:\n${output.trim()}`);
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
