import { resolve } from 'node:path';
import { refuseOutside, restore } from './backup.mjs';
import { runCommand } from './command.mjs';
import { Fault } from './fault.mjs';
import { dataFolder, writableFolder } from './paths.mjs';
import { takeFolder } from './running.mjs';
import { say } from './say.mjs';

// `npm run restore -- <folder>`: puts a backup where the embedded data are, while nothing runs and nothing is there.
await runCommand(async () => {
  const [source] = process.argv.slice(2);
  if (!source) throw new Fault('Say where from: npm run restore -- <folder>');
  refuseOutside();
  const folder = writableFolder(dataFolder());
  const from = resolve(process.env.INIT_CWD || process.cwd(), source);
  const takenAt = await restore(from, folder, () => takeFolder(folder));
  say(`the data of ${takenAt} are back in ${folder}; npm start shows them`);
});
