import { readdirSync } from 'node:fs';
import type { Rule } from './rule.ts';

const folder = new URL('../../config/words/packs/', import.meta.url);

/**
 * The rules of every condition pack: each file of `config/words/packs` exports `pack`, a list of rules. A file that is put there
 * counts from the next start; nothing names it. Raises whatever a file raises that cannot be read.
 */
export async function loadPacks(): Promise<readonly Rule[]> {
  const files = readdirSync(folder).filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const packs = await Promise.all(
    files.toSorted().map((name) => import(new URL(name, folder).href) as Promise<{ readonly pack: readonly Rule[] }>),
  );
  return packs.flatMap(({ pack }) => pack);
}
