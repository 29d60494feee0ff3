import { Schema, type Model } from 'mongoose';
import type { AccountId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { changed } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';

/** A session as connect-mongo stores it. `_id` is the SHA-256 of the secret in the cookie, as hexadecimal. */
export interface StoredSession {
  readonly _id: string;
  readonly session: {
    readonly passport?: { readonly user: AccountId };
    readonly generation?: number;
    readonly startedAt?: string;
    readonly device?: string;
  };
  readonly expires: Date;
  readonly lastModified?: Date;
}

const schema = new Schema(
  { _id: String, session: Schema.Types.Mixed, expires: Date, lastModified: Date },
  { versionKey: false, strict: 'throw', collection: 'sessions' },
);
schema.index({ 'session.passport.user': 1 });
// Sessions expire by the machine's clock, as their cookies do.
schema.index({ expires: 1 }, { expireAfterSeconds: 0, name: 'ends-when-idle' });

/** The collection's model on one connection. */
export function sessions(db: Db): Model<StoredSession> {
  return (
    (db.models['Session'] as Model<StoredSession> | undefined) ??
    db.model<StoredSession>('Session', schema as unknown as Schema<StoredSession>)
  );
}

/** Sessions of an account, the latest used first. */
export function findSessions(db: Db, accountId: AccountId): Promise<StoredSession[]> {
  return sessions(db)
    .find({ 'session.passport.user': accountId, expires: { $gt: new Date() } })
    .sort({ lastModified: -1 })
    .lean<StoredSession[]>()
    .exec();
}

/** One session of an account, unless it has ended. */
export function findSession(db: Db, accountId: AccountId, hash: string): Promise<StoredSession | null> {
  return sessions(db)
    .findOne({ _id: hash, 'session.passport.user': accountId, expires: { $gt: new Date() } })
    .lean<StoredSession>()
    .exec();
}

/** Removes an account's sessions (all, one, or all but one) and answers their hashes. */
export async function removeSessions(
  db: Db,
  accountId: AccountId,
  which: { only?: string; except?: string } = {},
  tx?: Tx,
): Promise<string[]> {
  const filter = {
    'session.passport.user': accountId,
    ...(which.only === undefined ? {} : { _id: which.only }),
    ...(which.except === undefined ? {} : { _id: { $ne: which.except } }),
  };
  const rows = await sessions(db)
    .find(filter, { _id: 1 })
    .session(tx ?? null)
    .lean<{ _id: string }[]>()
    .exec();
  const hashes = rows.map((row) => row._id);
  try {
    await sessions(db)
      .deleteMany({ _id: { $in: hashes } })
      .session(tx ?? null)
      .exec();
  } finally {
    // Also where its answer was lost.
    changed(db, tx, ...hashes.map(subjects.session));
  }
  return hashes;
}
