import { chromium, type Browser } from 'playwright-core';
import { flags } from '../../kit/browser.ts';
import { plainLine, type Line } from '../figures.ts';
import type { Bench } from '../run.ts';

interface Load {
  readonly script: number;
  readonly style: number;
  readonly all: number;
  readonly fcp: number;
  readonly lcp: number;
}

/** A thread page in a browser that has nothing yet: compressed scripts and styles, all bytes on the wire, first and largest paint. */
export async function benchBrowser(bench: Bench): Promise<Line[]> {
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '', args: flags });
  try {
    const loads: Load[] = [];
    for (let round = 0; round < (bench.quick ? 3 : 5); round += 1) loads.push(await loadCold(browser, bench, round));
    const of = (pick: (load: Load) => number) => loads.map(pick);
    return [
      plainLine(
        'browser: script',
        'kB',
        of((load) => load.script),
        { atMost: 100 },
      ),
      plainLine(
        'browser: style',
        'kB',
        of((load) => load.style),
        { atMost: 15 },
      ),
      plainLine(
        'browser: all bytes',
        'kB',
        of((load) => load.all),
        { atMost: 300 },
      ),
      plainLine(
        'browser: first paint',
        's',
        of((load) => load.fcp),
        null,
      ),
      plainLine(
        'browser: largest paint',
        's',
        of((load) => load.lcp),
        { atMost: 0.8 },
      ),
    ];
  } finally {
    await browser.close();
  }
}

async function loadCold(browser: Browser, { stack, group }: Bench, round: number): Promise<Load> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const [name = '', value = ''] = (group.members[round]?.cookie ?? '').split('=');
  await context.addCookies([{ name, value, url: stack.url }]);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const types = new Map<string, { type: string; headers: number }>();
  const bytes = { script: 0, style: 0, all: 0 };
  await wire.send('Network.enable');
  wire.on('Network.responseReceived', ({ requestId, type, response }) =>
    types.set(requestId, { type, headers: response.encodedDataLength }),
  );
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength / 1_000;
    const { type, headers } = types.get(requestId) ?? { type: '', headers: 0 };
    const body = (encodedDataLength - headers) / 1_000;
    if (type === 'Script') bytes.script += body;
    if (type === 'Stylesheet') bytes.style += body;
  });
  await page.goto(`${stack.url}/threads/${group.threadIds[round] ?? ''}`, {
    waitUntil: 'networkidle',
  });
  await page.locator('article').first().waitFor();
  // A text for the browser: what is compiled here would carry helpers that a page does not have.
  const paints = await page.evaluate<Pick<Load, 'fcp' | 'lcp'>>(`new Promise((resolve) => {
    const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    new PerformanceObserver((list) => resolve({ fcp: fcp / 1000, lcp: list.getEntries().at(-1).startTime / 1000 }))
      .observe({ type: 'largest-contentful-paint', buffered: true });
  })`);
  await context.close();
  return { ...bytes, ...paints };
}
