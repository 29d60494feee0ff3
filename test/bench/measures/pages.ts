import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startChild } from '../child.ts';
import { rateLine, type Line } from '../figures.ts';
import { compareRates, connections, type Bench, type Target } from '../run.ts';

/** Reading: the list, a thread, and its page as a document, each beside bare Express sending as many bytes. */
export async function benchPages(bench: Bench): Promise<Line[]> {
  const { group } = bench;
  const lists = [`/api/communities/${group.slug}/threads?limit=20`];
  const reads = group.threadIds.map((id) => `/api/threads/${id}`);
  const pages = group.threadIds.map((id) => `/threads/${id}`);
  return [
    await beside(bench, 'thread list, JSON', lists, 'constant', 0.45),
    await beside(bench, 'thread of 20 posts, JSON', reads, 'constant', 0.45),
    await beside(bench, 'thread page, document', pages, 'file', 0.4),
  ];
}

async function beside(
  bench: Bench,
  name: string,
  paths: readonly string[],
  kind: 'constant' | 'file',
  atLeast: number,
): Promise<Line> {
  const { stack, group } = bench;
  const accept = kind === 'file' ? { accept: 'text/html' } : {};
  const [sample = ''] = paths;
  const answer = await fetch(stack.url + sample, { headers: { ...accept, cookie: group.members[0]?.cookie ?? '' } });
  const bytes = await answer.text();
  if (answer.status !== 200) throw new Error(`${sample}: ${answer.status} ${bytes.slice(0, 300)}`);
  const service: Target = {
    url: stack.url,
    pids: [stack.web().pid],
    each: Array.from({ length: connections }, (_, at) =>
      Array.from({ length: 50 }, (__, nth) => ({
        method: 'GET' as const,
        path: paths[(at * 7 + nth) % paths.length] ?? '',
        headers: { ...accept, cookie: group.members[at % group.members.length]?.cookie ?? '' },
      })),
    ),
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'alongside-bench-file-'));
  const child = startChild(`limits/${kind}.limit.ts`);
  try {
    writeFileSync(path.join(folder, 'page.html'), bytes);
    const type = answer.headers.get('content-type') ?? 'application/json';
    const url = await child.ask<string>({ bytes, type, folder });
    const limit: Target = { url, pids: [child.pid], each: [[{ method: 'GET', path: '/page.html' }]] };
    const size = Buffer.byteLength(bytes);
    return rateLine(name, await compareRates(bench, service, limit), { atLeast }, `${size} bytes`);
  } finally {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
