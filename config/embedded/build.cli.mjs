import { buildOnce } from './build.mjs';
import { runCommand } from './command.mjs';

// `npm run build`: everything anew.
await runCommand(() => buildOnce({ always: true }));
