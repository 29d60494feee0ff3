// The weight of a thread page's first load, out of the built client: `node client/budget.mjs` fails when it is too heavy.
// Counted: what the document names, the thread page's own chunk, and all that these import before they can run.
// What is fetched later (socket.io, dialogs, staff pages) is not part of the first load.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = { script: 100, style: 15 };
const PAGE = 'src/features/posts/ThreadPage.tsx';
const client = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist/client/', import.meta.url));
const manifestPath = join(dist, '.vite/manifest.json');

/** The instant at which anything the build reads was last changed. */
function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}

if (!existsSync(manifestPath) || statSync(manifestPath).mtimeMs < newestChange(client)) {
  const { build } = await import('vite');
  await build({ root: client, configFile: join(client, 'vite.config.ts'), logLevel: 'warn' });
}

const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const scripts = new Set();
const styles = new Set();

function count(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  if (seen.has(key)) return;
  seen.add(key);
  (chunk.file.endsWith('.css') ? styles : scripts).add(chunk.file);
  for (const style of chunk.css ?? []) styles.add(style);
  for (const imported of chunk.imports ?? []) count(imported, seen);
}

count('index.html');
count(PAGE);
const early = readFileSync(join(dist, 'early.js'));
const weigh = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
const weight = { script: (weigh(scripts) + gzipSync(early).length) / 1000, style: weigh(styles) / 1000 };

let tooHeavy = false;
for (const [kind, kb] of Object.entries(weight)) {
  const over = kb > BUDGET_KB[kind];
  tooHeavy ||= over;
  process.stdout.write(
    `thread page, first load, ${kind}: ${kb.toFixed(1)} of ${BUDGET_KB[kind]} kB gzipped${over ? ', too heavy' : ''}\n`,
  );
}
process.exitCode = tooHeavy ? 1 : 0;
