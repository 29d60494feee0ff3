import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rootFolder } from './paths.mjs';

/** Every file below the named files and folders of the checkout, in a fixed order. */
export function filesBelow(names) {
  return names.flatMap((name) => {
    const path = join(rootFolder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return [];
    if (stat.isFile()) return [path];
    return readdirSync(path)
      .filter((entry) => entry !== 'node_modules' && entry !== 'dist')
      .sort()
      .flatMap((entry) => filesBelow([join(name, entry)]));
  });
}

/** A fingerprint of what these files hold: times would mislead after a checkout of something older. */
export function fingerprint(names) {
  const hash = createHash('sha256');
  for (const file of filesBelow(names)) hash.update(relative(rootFolder, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Copies what the compiler leaves behind, word lists for example, to the same places below `target`. */
export function copyData(names, target) {
  for (const file of filesBelow(names).filter((name) => !/\.(m?ts|tsx|mjs)$/u.test(name))) {
    const copy = join(target, relative(rootFolder, file));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }
}
