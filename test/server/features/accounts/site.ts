import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { io, type Socket as LiveSocket } from 'socket.io-client';
import type { AccountId } from '../../../../server/contract/ids.ts';
import type { Deps } from '../../../../server/deps.ts';
import { addAccount } from '../../../../server/features/accounts/addAccount.ts';
import type { Mail } from '../../../../server/mail/mailer.ts';
import type { Answer } from '../../../kit/agent.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import type { TestClock } from '../../../kit/clock.ts';

/** The passphrase of everyone that a site makes. */
export const passphrase = 'wet gravel under bicycles';

/** A browser with its own cookies and its own address. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly base: string;
  private readonly address: string;

  constructor(base: string, address: string) {
    this.base = base;
    this.address = address;
  }

  async send(method: string, to: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(`${this.base}${to}`, {
      method,
      redirect: 'manual',
      headers: {
        cookie: this.cookieHeader(),
        'x-forwarded-for': this.address,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) this.keep(cookie);
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  }

  get = (to: string) => this.send('GET', to);
  post = (to: string, body: unknown, headers?: Record<string, string>) => this.send('POST', to, body, headers);
  put = (to: string, body?: unknown) => this.send('PUT', to, body);
  patch = (to: string, body: unknown) => this.send('PATCH', to, body);
  delete = (to: string, body?: unknown) => this.send('DELETE', to, body);

  signIn(email: string, words = passphrase): Promise<Answer> {
    return this.post('/api/session', { email, passphrase: words });
  }

  /** A live connection, once it is let in. */
  async live(): Promise<LiveSocket> {
    const socket = io(this.base, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { cookie: this.cookieHeader() },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    return socket;
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** A real server with a mailbox in memory and a Redis that can be taken away. */
export interface Site {
  readonly app: TestApp;
  readonly deps: Deps;
  readonly mails: Mail[];
  readonly clock: TestClock;
  readonly redis: { cut(): void; restore(): Promise<void> };
  /** A browser at an address of its own. */
  browser(): Browser;
  /** A browser that is signed in to an account. */
  signedIn(email: string): Promise<Browser>;
  account(email: string, over?: { confirmed?: boolean; orgAdmin?: boolean }): Promise<AccountId>;
  /** The link's token in the newest mail to an address. */
  token(to: string): string;
  close(): Promise<void>;
}

/** Opens a site. `env` overrides its configuration. */
export async function openSite(env: Record<string, string> = {}): Promise<Site> {
  const redis = await cuttable(new URL(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379'));
  const app = await startApp({
    now: new Date('2026-05-10T12:00:00Z'),
    env: { REDIS_URL: redis.url, TRUST_PROXY: '1', ...env },
  });
  const mails: Mail[] = [];
  const send = (mail: Mail): Promise<void> => {
    mails.push(mail);
    return Promise.resolve();
  };
  // The server goes on with these same Deps.
  const deps = Object.assign(app.deps, { mailer: { send, close: () => undefined } });
  let browsers = 0;
  const browser = (): Browser => new Browser(app.url, `10.0.0.${(browsers += 1)}`);
  return {
    app,
    deps,
    mails,
    clock: app.clock,
    redis,
    browser,
    async signedIn(email) {
      const own = browser();
      const answer = await own.signIn(email);
      if (answer.status !== 200) throw new Error(`Not signed in: ${JSON.stringify(answer.body)}`);
      return own;
    },
    account: (email, over = {}) =>
      addAccount(deps, {
        email,
        passphrase,
        birthYear: 1990,
        birthMonth: 6,
        confirmed: over.confirmed ?? true,
        orgAdmin: over.orgAdmin ?? false,
      }),
    token(to) {
      const mail = mails.findLast((one) => one.to === to && one.text.includes('token='));
      return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    },
    async close() {
      await app.close();
      redis.cut();
    },
  };
}

interface Cuttable {
  readonly url: string;
  cut(): void;
  restore(): Promise<void>;
}

/** A way to a server that can be cut and restored under the feet of whoever is connected. */
async function cuttable(target: URL): Promise<Cuttable> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    cut,
    restore: () => listen(port),
  };
}
