import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from './fault.mjs';
import { sharedBin, writableFolder } from './paths.mjs';
import { capture } from './process.mjs';
import { during } from './say.mjs';

/** The Python package that makes requests out of an OpenAPI document, and its version. */
const wanted = { name: 'schemathesis', version: '4.32.5' };
/** How long fetching it and what it needs may take, in milliseconds: about 30 MB over a slow line. */
const fetchMs = 5 * 60_000;

/**
 * Finds the program, or puts it into a virtual environment of its own in the shared cache folder.
 * @returns {Promise<string>} its file; a {@link Fault} where Python or the package can't be had
 */
export async function findSchemathesis() {
  const folder = join(dirname(sharedBin()), `${wanted.name}-${wanted.version}`);
  const program = join(folder, 'bin', wanted.name);
  // The note is written last: an environment that was cut off half-way is made again.
  const note = join(folder, 'complete');
  if (existsSync(note)) return program;
  const fault = await during(`fetching ${wanted.name} ${wanted.version} (Python package)`, async () => {
    writableFolder(dirname(folder));
    rmSync(folder, { recursive: true, force: true });
    const made = await capture('python3', ['-m', 'venv', folder], { timeoutMs: fetchMs });
    if (made.code !== 0) return made.output;
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
    const python = join(folder, 'bin/python');
    const got = await capture(python, [...pip, `${wanted.name}==${wanted.version}`], { timeoutMs: fetchMs });
    if (got.code !== 0) return got.output;
    const answer = await capture(program, ['--version'], { timeoutMs: 60_000 });
    return answer.output.includes(wanted.version) ? undefined : answer.output;
  });
  if (fault !== undefined)
    throw new Fault(`Can't fetch ${wanted.name} ${wanted.version} from PyPI: ${fault.trim().split('\n').at(-1)}`);
  writeFileSync(note, `${wanted.version}\n`);
  return program;
}
