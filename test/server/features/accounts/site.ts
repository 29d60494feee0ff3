import { createServer } from 'node:http';
import { connect, createServer as createTcp, type AddressInfo, type Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { io, type Socket as LiveSocket } from 'socket.io-client';
import { readConfig } from '../../../../config/env.ts';
import type { AccountId, CommunityId, MembershipId } from '../../../../server/contract/ids.ts';
import type { Role } from '../../../../server/contract/roles.ts';
import type { Deps } from '../../../../server/deps.ts';
import { addAccount } from '../../../../server/features/accounts/addAccount.ts';
import { createCommunity } from '../../../../server/features/communities/createCommunity.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { visitor } from '../../../../server/features/memberships/actor.ts';
import { insertMembership } from '../../../../server/features/memberships/memberships.store.ts';
import { pseudonymKeyOf } from '../../../../server/features/memberships/pseudonym.rules.ts';
import { newId } from '../../../../server/kit/ids.ts';
import type { Mail } from '../../../../server/mail/mailer.ts';
import { startWeb } from '../../../../server/web.ts';

/** The passphrase of everyone that a site makes. */
export const passphrase = 'wet gravel under bicycles';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: see the next line
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into bodies of every shape
  readonly body: any;
}

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

/** A web process of its own, with its own database, clock and mailbox. */
export interface Site {
  readonly deps: Deps;
  readonly url: string;
  readonly mails: Mail[];
  readonly clock: { now(): Date; advance(ms: number): void };
  readonly redis: { cut(): void; restore(): Promise<void> };
  browser(): Browser;
  /** A browser that is signed in to an account. */
  signedIn(email: string): Promise<Browser>;
  account(email: string, over?: { confirmed?: boolean; orgAdmin?: boolean }): Promise<AccountId>;
  community(slug: string): Promise<CommunityRow>;
  membership(accountId: AccountId, communityId: CommunityId, over?: Place): Promise<MembershipId>;
  /** The link's token in the newest mail to an address. */
  token(to: string): string;
  close(): Promise<void>;
}

interface Place {
  readonly roles?: readonly Role[];
  readonly pseudonym?: string;
  readonly trainedUntil?: Date | null;
}

/** Opens a site. `env` overrides its configuration. */
export async function openSite(env: Record<string, string> = {}): Promise<Site> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'alongside-accounts-'));
  const redis = await cuttable(new URL(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379'));
  const name = `accounts-${newId()}`;
  const config = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    MONGODB_URI: process.env['MONGODB_URI'],
    MONGODB_DB: name,
    REDIS_URL: redis.url,
    REDIS_PREFIX: name,
    SESSION_SECRET: 'a secret of forty characters, just for tests',
    ALONGSIDE_DATA: dataDir,
    PORT: '0',
    TRUST_PROXY: '1',
    ...env,
  });
  let now = Date.parse('2026-05-10T12:00:00Z');
  const clock = { now: () => new Date(now), advance: (ms: number) => void (now += ms) };
  const web = await startWeb(config, createServer(), clock);
  const mails: Mail[] = [];
  const send = (mail: Mail): Promise<void> => {
    mails.push(mail);
    return Promise.resolve();
  };
  const deps = Object.assign(web.deps, { mailer: { send, close: () => undefined } });
  const url = `http://127.0.0.1:${web.port}`;
  let browsers = 0;
  const browser = (): Browser => new Browser(url, `10.0.0.${(browsers += 1)}`);
  return {
    deps,
    url,
    mails,
    clock,
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
    community: (slug) =>
      createCommunity(
        deps,
        { ...visitor, accountId: newId<AccountId>(), orgAdmin: true, emailConfirmed: true },
        { body: { ...group, slug }, idempotencyKey: null },
      ),
    async membership(accountId, communityId, over = {}) {
      const id = newId<MembershipId>();
      const pseudonym = over.pseudonym ?? `Member ${id.slice(-6)}`;
      await insertMembership(deps.db, {
        _id: id,
        accountId,
        communityId,
        roles: over.roles ?? ['peer'],
        pseudonym,
        pseudonymKey: pseudonymKeyOf(pseudonym),
        trainedUntil: over.trainedUntil === undefined ? new Date('2030-01-01') : over.trainedUntil,
        charterVersion: 1,
        state: 'active',
        joinedAt: clock.now(),
        endedAt: null,
        endedReason: null,
        approvedPosts: 0,
        muted: [],
      });
      return id;
    },
    token(to) {
      const mail = mails.findLast((one) => one.to === to && one.text.includes('token='));
      return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    },
    async close() {
      await deps.db.dropDatabase();
      await web.close();
      await redis.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Body of a new group, without its address. */
export const group = {
  name: 'Young adults with kidney disease',
  condition: 'Chronic kidney disease',
  purpose: 'Talk with others who know what dialysis does to a week.',
  audience: 'patients' as const,
  ageBand: { from: 18, to: 30 },
  charter: '# Be kind\n\nSpeak from experience.',
  joinQuestions: [
    { question: 'What brings you here?', hint: '' },
    { question: 'How long have you known?', hint: 'About is fine' },
  ],
  newcomer: { firstPostsLookedAt: 3, holdLinks: true },
  staffedHours: 'Every day, 9 to 21',
  safetyContact: 'safety@charity.test',
};

interface Cuttable {
  readonly url: string;
  cut(): void;
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** A way to a server that can be cut and restored under the feet of whoever is connected. */
async function cuttable(target: URL): Promise<Cuttable> {
  const open = new Set<Socket>();
  const server = createTcp((near) => {
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
    close: () => {
      cut();
      return Promise.resolve();
    },
  };
}
