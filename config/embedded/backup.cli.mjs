import { resolve } from 'node:path';
import { backUp, refuseOutside } from './backup.mjs';
import { runCommand } from './command.mjs';
import { Fault } from './fault.mjs';
import { dataFolder } from './paths.mjs';
import { takeFolder } from './running.mjs';
import { say } from './say.mjs';

// `npm run backup -- <folder>`: copies the embedded data into a new folder, while nothing runs on them.
await runCommand(async () => {
  const [target] = process.argv.slice(2);
  if (!target) throw new Fault('Say where to: npm run backup -- <folder>');
  refuseOutside();
  const folder = dataFolder();
  const into = resolve(process.env.INIT_CWD || process.cwd(), target);
  const bytes = await backUp(folder, into, () => takeFolder(folder));
  say(
    `${(bytes / 1e6).toFixed(1)} MB of data are in ${into}; keep them as safe as the data: they are all that people wrote`,
  );
});
