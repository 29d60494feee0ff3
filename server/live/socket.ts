import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Socket } from 'socket.io';
import { accountLimits } from '../../config/limits.ts';
import { ThreadId, type AccountId } from '../contract/ids.ts';
import type { ClientEvents, ServerEvents } from '../contract/live.ts';
import type { Deps } from '../deps.ts';
import { actorOfAccount, authenticate, sessionHash } from '../features/accounts/authenticate.ts';
import { isSessionLive } from '../features/accounts/isSessionLive.ts';
import { canWork, type Actor } from '../features/memberships/actor.ts';
import { accessThread } from '../features/posts/accessPost.ts';
import { isSameSite } from '../kit/sameSite.ts';
import type { LiveServer } from './adapter.ts';
import { rooms } from './rooms.ts';

type LiveSocket = Socket<ClientEvents, ServerEvents>;

/** Whose a socket is, and the name of its session. */
interface Whose {
  readonly accountId: AccountId | null;
  readonly hash: string | null;
}

/** Most threads that one socket watches: one for each open page, and room for a few. */
const mostThreads = 10;
/** Times that one socket may ask for a thread between two looks at its rights: opening pages takes a few. */
const mostAsks = 60;

/** Whether a handshake comes from our own pages; other programs send no Origin. */
export function isOwnOrigin(publicUrl: string): (req: IncomingMessage) => boolean {
  const own = new URL(publicUrl).origin;
  return (req) =>
    isSameSite({ fetchSite: req.headers['sec-fetch-site'], origin: req.headers.origin }, [
      own,
      `http://${req.headers.host ?? ''}`,
    ]);
}

/**
 * Lets sockets in: the session is the one of the pages, and every room is joined here, after the policy said so. What a socket may
 * hear is asked again each minute and whenever its memberships change; signing out cuts it at once.
 */
export function serveSockets(io: LiveServer, session: readonly RequestHandler[], deps: Deps): void {
  for (const handler of session) io.engine.use(handler);
  io.use((socket, next) => {
    authenticate(deps, socket.request)
      .then(async ({ actor, accountId }) => {
        if (accountId === null) {
          next(new Error('signed-out'));
          return;
        }
        await joinRooms(socket, actor, sessionHash(socket.request), deps.clock.now());
        // What was taken away while it came in was announced to rooms that it was not in yet.
        if (await stillMay(socket, deps, accountId)) next();
        else next(new Error('unavailable'));
      })
      .catch((error: unknown) => {
        deps.log.warn({ err: error }, 'socket refused');
        next(new Error('unavailable'));
      });
  });
  io.on('connection', (socket) => {
    // The handshake with its session has told all that it can, and would weigh more than the socket for as long as that is open.
    (socket.conn as { request: IncomingMessage | null }).request = null;
    listen(socket, deps);
  });
}

function roomsOf(actor: Actor, now: Date): string[] {
  if (actor.accountId === null) return [];
  return [
    rooms.account(actor.accountId),
    ...actor.memberships.map((membership) => rooms.community(membership.communityId)),
    ...actor.memberships
      .filter((one) => canWork(actor, one.communityId, now))
      .map((one) => rooms.desk(one.communityId)),
    ...(actor.orgAdmin ? [rooms.orgAdmins] : []),
  ];
}

async function joinRooms(socket: LiveSocket, actor: Actor, hash: string | null, now: Date): Promise<void> {
  socket.data = { accountId: actor.accountId, hash } satisfies Whose;
  await socket.join([...roomsOf(actor, now), ...(hash === null ? [] : [rooms.session(hash)])]);
}

function listen(socket: LiveSocket, deps: Deps): void {
  const { accountId } = socket.data as Whose;
  if (accountId === null) {
    socket.disconnect(true);
    return;
  }
  let asks = 0;
  const recheck = setInterval(() => {
    asks = 0;
    void askAgain(socket, deps, accountId);
  }, accountLimits.socketRecheckMs);
  recheck.unref();
  socket.on('disconnect', () => clearInterval(recheck));
  socket.on('thread:watch', (threadId: unknown, answer: unknown) => {
    const reply = typeof answer === 'function' ? (answer as (result: { ok: boolean }) => void) : () => undefined;
    asks += 1;
    if (asks > mostAsks) {
      reply({ ok: false });
      return;
    }
    watch(socket, deps, accountId, threadId).then(
      (ok) => reply({ ok }),
      () => reply({ ok: false }),
    );
  });
  socket.on('thread:unwatch', (threadId: unknown) => {
    const id = ThreadId.safeParse(threadId);
    if (id.success) void socket.leave(rooms.thread(id.data));
  });
}

async function watch(
  socket: LiveSocket,
  deps: Deps,
  accountId: NonNullable<Actor['accountId']>,
  threadId: unknown,
): Promise<boolean> {
  const id = ThreadId.safeParse(threadId);
  if (!id.success) return false;
  const watched = [...socket.rooms].filter((room) => room.startsWith('thread:'));
  if (watched.length >= mostThreads) return false;
  const actor = await actorOfAccount(deps, accountId);
  await accessThread(deps, actor, id.data);
  await socket.join(rooms.thread(id.data));
  return true;
}

/** Asks again what a socket may hear, and cuts it where something was taken away: it comes back with what is left. */
async function askAgain(socket: LiveSocket, deps: Deps, accountId: NonNullable<Actor['accountId']>): Promise<void> {
  try {
    if (!(await stillMay(socket, deps, accountId))) socket.disconnect(true);
  } catch (error) {
    deps.log.warn({ err: error }, 'socket not asked again');
  }
}

/** Whether a socket's session goes on, and it may be in every room that it is in. */
async function stillMay(socket: LiveSocket, deps: Deps, accountId: NonNullable<Actor['accountId']>): Promise<boolean> {
  const { hash } = socket.data as Whose;
  const [actor, live] = await Promise.all([
    actorOfAccount(deps, accountId),
    hash === null ? false : isSessionLive(deps, { accountId, hash }),
  ]);
  if (!live) return false;
  const may = new Set(roomsOf(actor, deps.clock.now()));
  return [...socket.rooms].every((room) => !guarded(room) || may.has(room));
}

function guarded(room: string): boolean {
  return room.startsWith('community:') || room.startsWith('desk:') || room === rooms.orgAdmins;
}
