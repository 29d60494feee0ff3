import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Smaller files gain nothing. */
const smallestBytes = 1_024;
const encodings = [
  ['br', promisify(brotliCompress), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }],
  ['gz', promisify(gzip), { level: constants.Z_BEST_COMPRESSION }],
];

/**
 * Writes beside each script and style sheet of a folder what browsers are sent of it, as small as it can be: time spent once, here,
 * instead of at each request.
 * @param {string} folder
 */
export async function compressAssets(folder) {
  const files = readdirSync(folder).filter((name) => /\.(js|css)$/u.test(name));
  await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      const bytes = readFileSync(file);
      if (bytes.length < smallestBytes) return;
      for (const [ending, compress, options] of encodings)
        writeFileSync(`${file}.${ending}`, await compress(bytes, options));
    }),
  );
}
