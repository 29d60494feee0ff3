import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Thread } from '../contract/posts.ts';
import type { Log } from '../kit/log.ts';
import { builtFolder } from './builtFolder.ts';

/** What the client's build gives the server to draw with (`client/src/firstView.tsx`). */
interface Drawing {
  drawThread(thread: Thread): string;
}

let drawing: Promise<Drawing> | undefined;
/** Threads that many are given are drawn once. */
const drawn = new WeakMap<Thread, Buffer>();

/**
 * The top of a thread's page as HTML, to be read while its script is on its way. Null where it can't be drawn, which is logged: the
 * page's own script draws all of it anyway.
 */
export async function firstView(thread: Thread, log: Log): Promise<Buffer | null> {
  try {
    const before = drawn.get(thread);
    if (before !== undefined) return before;
    drawing ??= openDrawing();
    const html = Buffer.from((await drawing).drawThread(thread));
    drawn.set(thread, html);
    return html;
  } catch (error) {
    log.error({ err: error }, 'the first view of a page was not drawn');
    return null;
  }
}

/** Opened when it is first needed: most processes that only start and stop never do. */
async function openDrawing(): Promise<Drawing> {
  const file = path.join(builtFolder('view'), 'firstView.js');
  return (await import(pathToFileURL(file).href)) as Drawing;
}
