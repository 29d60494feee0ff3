import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of what is built from the client, for compiled code (`dist/server`) and for sources alike. */
export function builtFolder(name: 'client' | 'view'): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const compiled = path.resolve(here, '../..', name);
  return compiled.includes(`${path.sep}dist${path.sep}`) && existsSync(compiled)
    ? compiled
    : path.resolve(here, '../../dist', name);
}
