import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';

/** A mail that was written to a file instead of being sent. */
export const DevMail = z.object({ at: z.iso.datetime(), to: z.string(), subject: z.string(), text: z.string() });
/** Answer of `GET /dev/mail`. */
export const DevMails = z.object({ items: z.array(DevMail) });

/** Most mails listed. */
const most = 50;

/** Mails of a demonstration that sends none, newest first. Raises `not-found` everywhere else. */
export async function readDevMails(deps: Pick<Deps, 'config'>): Promise<z.infer<typeof DevMails>> {
  const { demo, production, smtpUrl, dataDir } = deps.config;
  if (!demo || production || smtpUrl !== null) refuse('not-found');
  const folder = path.join(dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, most);
  const files = await Promise.all(newest.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => '')));
  return { items: files.flatMap(readOne) };
}

function readOne(file: string): z.infer<typeof DevMail>[] {
  try {
    return [DevMail.parse(JSON.parse(file))];
  } catch {
    // A file that is being written just now.
    return [];
  }
}
