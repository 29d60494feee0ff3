import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What stays a package of its own: native parts, what only workers with a model load, and drivers' extras that are not installed. */
const external = [
  '@node-rs/argon2',
  'onnxruntime-node',
  '@huggingface/tokenizers',
  'msgpackr-extract',
  'bufferutil',
  'utf-8-validate',
  'kerberos',
  'snappy',
  'socks',
  'aws4',
  'gcp-metadata',
  'mongodb-client-encryption',
  '@mongodb-js/zstd',
  '@aws-sdk/credential-providers',
];
/** What packages of the older kind ask for by name still has to be found. */
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Writes what is beyond ASCII as escapes. One byte a character is what a process keeps of its own source: a single
 * character beyond Latin makes it two, and `charset` leaves those in regular expressions as they are.
 */
const ascii = {
  name: 'ascii',
  setup(build) {
    build.onLoad({ filter: /\.[cm]?js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      // An escape behind a backslash would be none.
      if (/\\[^\0-\x7f]/.test(text)) throw new Error(`${path}: a backslash before a character beyond ASCII`);
      const contents = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      return contents === text ? undefined : { contents };
    });
  },
};

/**
 * Puts each process and its packages into one file, `whole/main.js`, which its `main.js` starts: reading a thousand small ones takes most of
 * a start. The folder is as deep as those of the features, so that what they find beside them is still there.
 * @param {string} folder where `server` and `workers` were compiled to
 */
export async function bundleProcesses(folder) {
  // Only whoever builds has it.
  const { build, stop } = await import('esbuild');
  await Promise.all(
    ['server', 'workers'].map(async (part) => {
      await build({
        entryPoints: [join(folder, part, 'main.js')],
        outfile: join(folder, part, 'whole/main.js'),
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        external,
        banner: { js: banner },
        // One byte a character: any other would double what the process keeps of its own source.
        charset: 'ascii',
        plugins: [ascii],
        minifyWhitespace: true,
        minifySyntax: true,
        legalComments: 'none',
        // For whoever reads a stack: read by Node itself, the first error of a process would stop it for a second.
        sourcemap: true,
        sourcesContent: false,
        logLevel: 'error',
      });
      writeFileSync(join(folder, part, 'main.js'), "import './whole/main.js';\n");
    }),
  );
  // Its own process would go on for as long as this one.
  await stop();
}
