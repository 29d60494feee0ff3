import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { Client } from './client.ts';
import { noteSeen, type SentPost, type TextKind } from './ledger.ts';
import type { Site } from './site.ts';

/** The stream of work that runs while things break. */
export interface Load {
  /** Lets what is under way end, and stops. */
  stop(): Promise<void>;
}

/** One loop's pause between two operations, in ms: about twenty operations a second in all. */
const paceMs = 120;

let sent = 0;
const textOf: Record<TextKind, string> = {
  calm: 'Tea and toast today',
  flagged: 'I keep thinking about ending it',
  held: "I've got enough tablets saved, tonight's the night",
};
// Decimal digits between two letters: no marker is a part of another.
const marker = (): string => `wren${(sent += 1)}x`;

/** Starts members who post, edit, read and report, and supporters who claim and decide; the ledger fills. */
export function startLoad(site: Site): Load {
  const { world } = site;
  let over = false;
  const isOver = (): boolean => over;
  const loops = [
    ...world.authors.map((client, author) =>
      loop(isOver, async () => {
        await write(site, client, author, isOver);
      }),
    ),
    loop(isOver, () => edit(site, isOver)),
    loop(isOver, () => read(site)),
    loop(isOver, () => report(site, isOver)),
    ...world.supporters.map((client) => loop(isOver, () => support(site, client, isOver))),
  ];
  const stopWatching = watch(site);
  return {
    async stop() {
      over = true;
      await Promise.all(loops);
      stopWatching();
    },
  };
}

async function loop(isOver: () => boolean, step: () => Promise<void>): Promise<void> {
  while (!isOver()) {
    await step();
    await pause(paceMs);
  }
}

/** Sends one post and insists until it is acknowledged. */
export async function write(
  site: Site,
  client: Client,
  author: number,
  isOver: () => boolean,
  words?: { kind: TextKind; text: string },
): Promise<SentPost> {
  const number = site.ledger.posts.length;
  const kind: TextKind = words?.kind ?? (number % 9 === 4 ? 'flagged' : number % 13 === 7 ? 'held' : 'calm');
  const post: SentPost = {
    key: `faults-${marker()}`,
    marker: marker(),
    kind,
    author,
    id: null,
    revision: 1,
    edited: null,
  };
  site.ledger.posts.push(post);
  if (kind === 'held') site.ledger.hidden.add(post.marker);
  const asThread = number % 10 === 9;
  const text = `${words?.text ?? textOf[kind]}. ${post.marker}`;
  const reply = await client.insist(
    {
      method: 'POST',
      path: asThread ? `/api/communities/${site.world.slug}/threads` : `/api/threads/${site.world.threadId}/posts`,
      body: asThread ? { title: 'Hello again', text, topic: 'life' } : { text },
      key: post.key,
    },
    isOver,
  );
  if (reply.status === 202) post.id = String(asThread ? reply.body.post.id : reply.body.id);
  else if (reply.status !== 0 && reply.status < 500)
    site.ledger.faults.push(`post refused: ${JSON.stringify(reply.body)}`);
  return post;
}

/** Changes the words of a calm post; every other change would need hiding. */
async function edit(site: Site, isOver: () => boolean): Promise<void> {
  const post = site.ledger.posts.findLast(({ id, kind, revision }) => id !== null && kind === 'calm' && revision === 1);
  const client = site.world.authors[post?.author ?? 0];
  if (post === undefined || client === undefined) return;
  const mark = marker();
  const hides = site.ledger.posts.length % 2 === 0;
  if (hides) site.ledger.hidden.add(mark);
  const text = `${textOf[hides ? 'held' : 'calm']}. ${mark}`;
  post.revision = 2;
  const reply = await client.insist(
    { method: 'PATCH', path: `/api/posts/${post.id ?? ''}`, body: { revision: 1, text } },
    isOver,
  );
  // A try that failed on the way back, or a supporter who took it down, leaves 409: it may have been changed, nobody was told so.
  if (reply.status === 202) post.edited = mark;
}

/** Reads as another member does: only what may be seen must come. */
async function read(site: Site): Promise<void> {
  const after = site.ledger.posts.findLast(({ id }, at) => id !== null && at < site.ledger.posts.length - 30)?.id;
  const path = `/api/threads/${site.world.threadId}${after === undefined || after === null ? '' : `?after=${after}`}`;
  const reply = await site.world.reader.send('GET', path);
  if (reply.status !== 200) return;
  for (const post of reply.body.posts as { id: string; revision: number; html: string }[]) noteSeen(site.ledger, post);
}

async function report(site: Site, isOver: () => boolean): Promise<void> {
  await pause(1_000);
  const seen = [...site.ledger.seen.values()].at(-1);
  if (seen === undefined || site.ledger.reports.some(({ postId }) => postId === seen.postId)) return;
  const path = `/api/posts/${seen.postId}/reports`;
  const reply = await site.world.reader.insist({ method: 'POST', path, body: { reason: 'unkind' } }, isOver);
  if (reply.status >= 200 && reply.status < 300) site.ledger.reports.push({ postId: seen.postId });
}

/** Claims the first case of the desk and decides it. */
async function support(site: Site, client: Client, isOver: () => boolean): Promise<void> {
  const { ledger } = site;
  const desk = await client.send('GET', '/api/cases?state=open');
  const row = desk.status === 200 ? (desk.body.items as { id: string }[])[Math.floor(Math.random() * 3)] : undefined;
  if (row === undefined) return;
  const claimed = await client.insist({ method: 'POST', path: `/api/cases/${row.id}/claim` }, isOver);
  if (claimed.status !== 200) return;
  const claimId = String(claimed.body.claim.id);
  ledger.claims.push({ caseId: row.id, claimId });
  const view = await client.send('GET', `/api/cases/${row.id}`);
  if (view.status !== 200) return;
  const offers = view.body.offers as { action: string; reasons: string[] }[];
  const offer = offers.find(({ action }) => action === (Math.random() < 0.5 ? 'remove' : 'keep-with-support'));
  if (offer === undefined) return;
  const body = {
    action: offer.action,
    reason: offer.reasons[0],
    note: 'Thank you.',
    revision: view.body.revision as number,
    claimId,
  };
  const key = `faults-${marker()}`;
  const decided = await client.insist({ method: 'POST', path: `/api/cases/${row.id}/decisions`, body, key }, isOver);
  if (decided.status === 201) ledger.decisions.push({ decisionId: String(decided.body.decisionId), caseId: row.id });
}

/** Another member's open page: joins again after every cut, as the client does. */
function watch(site: Site): () => void {
  const socket = io(site.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
    extraHeaders: { cookie: site.world.reader.cookie },
  });
  socket.on('connect', () => void socket.emit('thread:watch', site.world.threadId, () => undefined));
  socket.on('post:visible', (post: { id: string; revision: number; html: string }) => noteSeen(site.ledger, post));
  return () => socket.disconnect();
}
