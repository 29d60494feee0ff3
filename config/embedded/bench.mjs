import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from './build.mjs';
import { runCommand } from './command.mjs';
import { findChromium } from './findChromium.mjs';
import { rootFolder } from './paths.mjs';
import { launch } from './process.mjs';
import { openServices } from './services.mjs';

// `npm run bench [-- --quick] [-- --only name]`: databases of its own, what is built, and the measures. Databases that the
// environment names are left alone: load must never reach somebody's data.
await runCommand(async () => {
  delete process.env.MONGODB_URI;
  delete process.env.REDIS_URL;
  // On a disk: what is durable must cost what it costs.
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const chromium = await findChromium().catch(() => '');
  await buildOnce();
  const { mongoUri, redisUrl, started } = await openServices(join(folder, 'services'));
  const env = {
    ...process.env,
    MONGODB_URI: mongoUri,
    REDIS_URL: redisUrl,
    CHROMIUM_PATH: chromium,
    ALONGSIDE_DATA: join(folder, 'data'),
    BENCH_DATABASES: started.map(({ process: child }) => child.pid).join(','),
  };
  mkdirSync(env.ALONGSIDE_DATA);
  const args = ['--import=tsx', join(rootFolder, 'test/bench/bench.ts'), ...process.argv.slice(2)];
  const { code } = await launch(process.execPath, args, { cwd: rootFolder, env }).exited;
  return code ?? 1;
});
