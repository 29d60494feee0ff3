import { Schema, type Model } from 'mongoose';
import type { AccountId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';

/** What a link is for. */
export type TokenPurpose = 'confirm' | 'reset' | 'invite';

/** A link that works once, until it expires. The database holds only its hash. */
export interface TokenRow {
  /** SHA-256 of the token, as base64url. */
  readonly _id: string;
  readonly purpose: TokenPurpose;
  /** Null for an invitation: there may be no account yet. */
  readonly accountId: AccountId | null;
  readonly email: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    purpose: { type: String, required: true },
    accountId: { type: String, default: null },
    email: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'tokens' },
);
schema.index({ email: 1, purpose: 1 });
schema.index({ expiresAt: 1 });

/** The collection's model on one connection. */
export function tokens(db: Db): Model<TokenRow> {
  return (
    (db.models['Token'] as Model<TokenRow> | undefined) ??
    db.model<TokenRow>('Token', schema as unknown as Schema<TokenRow>)
  );
}

/** Writes a token in the place of all earlier ones of the same purpose for that address. */
export async function replaceToken(db: Db, row: TokenRow): Promise<void> {
  await tokens(db).deleteMany({ email: row.email, purpose: row.purpose }).exec();
  await tokens(db).create([row]);
}

/** A token that still works. */
export function findToken(db: Db, id: string, purpose: TokenPurpose, now: Date): Promise<TokenRow | null> {
  return tokens(db)
    .findOne({ _id: id, purpose, expiresAt: { $gt: now } })
    .lean<TokenRow>()
    .exec();
}

/** Uses a token up. Null: it was used, replaced or too old. */
export function takeToken(db: Db, id: string, purpose: TokenPurpose, now: Date, tx: Tx): Promise<TokenRow | null> {
  return tokens(db)
    .findOneAndDelete({ _id: id, purpose, expiresAt: { $gt: now } })
    .session(tx)
    .lean<TokenRow>()
    .exec();
}

/** Removes an address's tokens of some purposes, by default of all. */
export async function removeTokens(db: Db, email: string, tx: Tx, purposes?: readonly TokenPurpose[]): Promise<void> {
  await tokens(db)
    .deleteMany({ email, ...(purposes === undefined ? {} : { purpose: { $in: [...purposes] } }) })
    .session(tx)
    .exec();
}

/** Removes tokens that are too old. Answers how many. */
export async function removeOldTokens(db: Db, now: Date): Promise<number> {
  const removed = await tokens(db)
    .deleteMany({ expiresAt: { $lte: now } })
    .exec();
  return removed.deletedCount;
}
