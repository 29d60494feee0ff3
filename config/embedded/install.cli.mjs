import { runCommand } from './command.mjs';
import { installPackages } from './install.mjs';

// Installs the packages of the lock file where they are missing or of other versions.
await runCommand(installPackages);
