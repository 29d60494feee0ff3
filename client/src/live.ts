import { useEffect, useRef } from 'react';
import type { Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '../../server/contract/live.ts';
import { currentSession, onSession, refreshSession } from './session.ts';

type EventName = keyof ServerEvents;
type Handler = (...args: never[]) => void;
type LiveSocket = Socket<ServerEvents, ClientEvents>;

const handlers = new Map<EventName, Set<Handler>>();
const watching = new Map<string, Set<() => void>>();
const connected = new Set<(first: boolean) => void>();
let socket: LiveSocket | undefined;
let opening = false;

/** How long is waited before asking again to be let in: the first time, and the longest. Twice as long each time, and not all at once. */
const PAUSE_MS = 1_000;
const PAUSE_MOST_MS = 30_000;

function watch(threadId: string): void {
  socket?.emit('thread:watch', threadId, ({ ok }) => {
    if (ok) for (const ready of watching.get(threadId) ?? []) ready();
  });
}

function onConnect(first: boolean): void {
  for (const threadId of watching.keys()) watch(threadId);
  for (const handler of connected) handler(first);
}

/** Asks where we stand, and comes back if we are still somebody, and this is still the one socket. */
async function comeBack(opened: LiveSocket): Promise<void> {
  await refreshSession();
  if (opened === socket && currentSession().view.signedIn) opened.connect();
}

/** Opens the one socket. Its code is fetched now, not with the page. */
async function open(): Promise<void> {
  if (socket || opening) return;
  opening = true;
  try {
    const { io } = await import('socket.io-client');
    if (!currentSession().view.signedIn) return;
    const opened: LiveSocket = io({ transports: ['websocket', 'polling'], tryAllTransports: true });
    let first = true;
    let pause = PAUSE_MS;
    opened.on('connect', () => {
      pause = PAUSE_MS;
      onConnect(first);
      first = false;
    });
    opened.on('connect_error', () => {
      // What the network refused is tried again by the socket itself; what the server refused never is.
      if (opened.active) return;
      // Pages have been open without events for a while: when they come, it is after a gap.
      first = false;
      const waitMs = pause * (0.5 + Math.random() / 2);
      pause = Math.min(PAUSE_MOST_MS, pause * 2);
      setTimeout(() => void comeBack(opened), waitMs);
    });
    opened.on('disconnect', (reason) => {
      // The server cuts sockets when a session or a membership ends; ask where we stand before coming back.
      if (reason === 'io server disconnect') void comeBack(opened);
    });
    opened.onAny((event: EventName, ...args: unknown[]) => {
      if (event === 'session:changed') void refreshSession();
      for (const handler of handlers.get(event) ?? []) handler(...(args as never[]));
    });
    socket = opened;
  } catch {
    // Without the socket's code, pages still work over REST.
  } finally {
    opening = false;
  }
}

onSession(() => {
  if (currentSession().view.signedIn) {
    if (handlers.size > 0 || watching.size > 0) void open();
    return;
  }
  socket?.disconnect();
  socket = undefined;
});

function start(): void {
  if (currentSession().view.signedIn) void open();
}

/** Calls `handler` on each event while the component is there. */
export function useLive<E extends EventName>(event: E, handler: ServerEvents[E]): void {
  const latest = useRef<Handler>(handler);
  latest.current = handler;
  useEffect(() => {
    const call: Handler = (...args) => latest.current(...args);
    const set = handlers.get(event) ?? new Set();
    handlers.set(event, set.add(call));
    start();
    return () => {
      set.delete(call);
    };
  }, [event]);
}

/** Watches a thread while the component is there. `ready` is called each time watching has begun: then fetch what was missed. */
export function useWatchThread(threadId: string | undefined, ready: () => void): void {
  const latest = useRef(ready);
  latest.current = ready;
  useEffect(() => {
    if (threadId === undefined) return undefined;
    const call = (): void => latest.current();
    const set = watching.get(threadId) ?? new Set();
    watching.set(threadId, set.add(call));
    start();
    if (socket?.connected) watch(threadId);
    return () => {
      set.delete(call);
      if (set.size > 0) return;
      watching.delete(threadId);
      socket?.emit('thread:unwatch', threadId);
    };
  }, [threadId]);
}

/**
 * Calls `handler` each time events begin to come. `first`: there was no connection before, and what was loaded meanwhile may have missed
 * some; otherwise it is back after a gap.
 */
export function useConnected(handler: (first: boolean) => void): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => {
    const call = (first: boolean): void => latest.current(first);
    connected.add(call);
    return () => {
      connected.delete(call);
    };
  }, []);
}

/** Calls `again` when the connection is back after a gap: events were missed, so lists are fetched again. */
export function useReconnected(again: () => void): void {
  useConnected((first) => {
    if (!first) again();
  });
}
