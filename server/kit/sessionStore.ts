import { createHash } from 'node:crypto';
import { MongoStore } from 'connect-mongo';
import { Store, type SessionData } from 'express-session';
import { LRUCache } from 'lru-cache';
import type { Db } from './db.ts';
import { keptLimits } from '../../config/keeping.ts';
import { changed, readKept } from './kept.ts';
import type { SessionCopies } from './sessionStoreCopies.ts';
import { subjects } from './subjects.ts';

/** Of sessions that are in use: each request asks for it. */
const hashes = new LRUCache<string, string>({
  max: 20_000,
  memoMethod: (sid) => createHash('sha256').update(sid).digest('hex'),
});

/** The name under which a session is stored: its secret is written down nowhere. */
export function hashSessionId(sid: string): string {
  return hashes.memo(sid);
}

interface StoreOptions {
  readonly dbName: string;
  readonly idleMs: number;
  /** A session's last use is written down at most this often. */
  readonly touchMs: number;
}

type Loaded = SessionData & { lastModified?: Date };

/**
 * Sessions: durable in MongoDB, with short-lived copies beside it. Nothing may write into a session after sign-in: `set` makes what is
 * missing, and so would bring an ended session back.
 */
export class DurableSessionStore extends Store {
  private readonly db: Db;
  private readonly mongo: MongoStore;
  private readonly copies: SessionCopies;
  private readonly touched: LRUCache<string, true>;

  constructor(db: Db, copies: SessionCopies, options: StoreOptions) {
    super();
    this.db = db;
    this.copies = copies;
    this.touched = new LRUCache({ max: 20_000, ttl: options.touchMs });
    this.mongo = MongoStore.create({
      client: db.getClient(),
      dbName: options.dbName,
      collectionName: 'sessions',
      ttl: options.idleMs / 1_000,
      touchAfter: options.touchMs / 1_000,
      stringify: false,
      autoRemove: 'disabled',
      transformId: hashSessionId,
    });
  }

  override get(sid: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    const hash = hashSessionId(sid);
    readKept(this.db, { name: `session:${hash}`, of: [subjects.session(hash)], forMs: keptLimits.rightsMs }, () =>
      this.find(sid, hash),
    )
      // Each request has a session of its own to change.
      .then((copy) => (copy === null ? null : revive(copy)))
      .then(
        (session) => callback(null, session),
        (error: unknown) => callback(error),
      );
  }

  private async find(sid: string, hash: string): Promise<string | null> {
    const copy = await this.copies.read(hash);
    if (copy === 'ended') return null;
    if (copy !== null) return copy;
    const stored = await new Promise<SessionData | null>((resolve, reject) => {
      this.mongo.get(sid, (error, session) => (error ? reject(asError(error)) : resolve(session ?? null)));
    });
    if (stored === null) return null;
    const fresh = JSON.stringify(stored);
    await this.copies.keep(hash, fresh);
    return fresh;
  }

  override set(sid: string, session: SessionData, callback?: (error?: unknown) => void): void {
    this.mongo.set(sid, session, callback);
  }

  override touch(sid: string, session: SessionData, callback?: () => void): void {
    const hash = hashSessionId(sid);
    if (this.touched.has(hash)) {
      callback?.();
      return;
    }
    this.touched.set(hash, true);
    // No answer waits for it. A session that ended meanwhile can't be touched, and a missed touch costs nothing: the next one comes.
    this.mongo.touch(sid, session);
    callback?.();
  }

  override destroy(sid: string, callback?: (error?: unknown) => void): void {
    const hash = hashSessionId(sid);
    hashes.delete(sid);
    this.mongo.destroy(sid, (error) => {
      changed(this.db, null, subjects.session(hash));
      void this.copies.end(hash).then(() => callback?.(error));
    });
  }
}

function revive(copy: string): SessionData {
  const session = JSON.parse(copy) as SessionData & { lastModified?: string };
  const { lastModified, ...rest } = session;
  const loaded: Loaded = rest;
  if (lastModified !== undefined) loaded.lastModified = new Date(lastModified);
  return loaded;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
