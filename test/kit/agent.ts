import makeFetchCookie from 'fetch-cookie';
import { CookieJar } from 'tough-cookie';
import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '../../server/contract/live.ts';

/** What came back. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they expect
  readonly body: any;
  readonly headers: Headers;
}

/** A browser-like client with cookies of its own. */
export interface Agent {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The session cookie as a header's value. */
  cookies(): Promise<string>;
  /** A connected socket of this session; raises when it is refused. */
  live(): Promise<LiveClient>;
}

export interface LiveClient {
  readonly socket: Socket<ServerEvents, ClientEvents>;
  /** The next event of a name; start waiting before what causes it. */
  next<E extends keyof ServerEvents>(event: E): Promise<Parameters<ServerEvents[E]>[0]>;
  watch(threadId: string): Promise<boolean>;
  close(): void;
}

export function makeAgent(url: string): Agent {
  const jar = new CookieJar();
  const request = makeFetchCookie(fetch, jar);
  const send = async (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await request(url + path, {
      method,
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: json ? (JSON.parse(text) as unknown) : text, headers: response.headers };
  };
  const agent: Agent = {
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body = {}, headers) => send('POST', path, body, headers),
    put: (path, body = {}, headers) => send('PUT', path, body, headers),
    patch: (path, body = {}, headers) => send('PATCH', path, body, headers),
    delete: (path, body, headers) => send('DELETE', path, body, headers),
    cookies: () => jar.getCookieString(url),
    async live() {
      const socket: Socket<ServerEvents, ClientEvents> = io(url, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders: { cookie: await agent.cookies() },
      });
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return {
        socket,
        next: (event) =>
          new Promise((resolve) => {
            socket.once(event as 'post:visible', (payload: unknown) => resolve(payload as never));
          }),
        watch: async (threadId) => {
          const result = await socket.emitWithAck('thread:watch', threadId);
          return result.ok;
        },
        close: () => socket.disconnect(),
      };
    },
  };
  return agent;
}
