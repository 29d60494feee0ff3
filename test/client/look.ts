import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startApp } from '../kit/app.ts';
import { openBrowser, sizes } from '../kit/browser.ts';
import { looks, show, views, Walk } from './pages.ts';
import { makeWorld } from './pages.world.ts';

// Pictures of every page and state, at both sizes, in light and dark, in `.look/`: `npm run look`. With words behind it
// (`npm run look -- --thread --desk`) it takes only pages whose names begin with one of them.

const folder = fileURLToPath(new URL('../../.look/', import.meta.url));
const wanted = process.argv.slice(2).map((word) => word.replace(/^--/u, ''));
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((word) => name.startsWith(word));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const app = await startApp({ worker: true });
const browser = await openBrowser();
const failed: string[] = [];
try {
  say('filling a service');
  const walk = new Walk(browser, app, await makeWorld(app));
  for (const [index, look] of looks.entries()) {
    // States that are reached from others need those first, so that every page is visited.
    try {
      const page = await walk.to(look);
      for (const { size, scheme } of isWanted(look.name) ? views : []) {
        await show(page, size, scheme);
        // The whole page, with what sticks to an edge at that edge.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ ...sizes[size], height: Math.max(height, sizes[size].height) });
        await page.screenshot({ path: `${folder}${look.name}-${size}-${scheme}.png` });
      }
      say(`${index + 1} of ${looks.length}: ${look.name}`);
    } catch (error) {
      failed.push(look.name);
      say(`${look.name} could not be reached: ${String(error)}`);
    }
  }
} finally {
  await browser.close();
  await app.close();
}
process.exitCode = failed.length > 0 ? 1 : 0;
say(failed.length > 0 ? `not seen: ${failed.join(', ')}` : `all in ${folder}`);
