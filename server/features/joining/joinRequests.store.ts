import { Schema, type Model } from 'mongoose';
import type { AccountId, CaseId, CommunityId, JoinRequestId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { JoinRequest, JoinRequestState } from './joinRequest.ts';

const answer = new Schema({ question: String, answer: String }, { _id: false, strict: 'throw' });
const schema = new Schema(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    communityId: { type: String, required: true },
    as: { type: String, required: true },
    pseudonym: { type: String, required: true },
    pseudonymKey: { type: String, required: true },
    looksReal: { type: Boolean, required: true },
    answers: { type: [answer], default: null },
    answersDeleteAt: { type: Date, default: null },
    charterVersion: { type: Number, required: true },
    consentedAt: { type: Date, required: true },
    state: { type: String, required: true },
    caseId: { type: String, default: null },
    helpShown: { type: [String], default: [] },
    crisis: { type: Boolean, default: false },
    decisionId: { type: String, default: null },
    decidedBy: { type: String, default: null },
    decidedAt: { type: Date, default: null },
    appealed: { type: Boolean, required: true },
    idempotencyKey: { type: String, default: null },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'joinRequests' },
);
const whileWaiting = { state: 'waiting' };
schema.index(
  { accountId: 1, communityId: 1 },
  { unique: true, name: 'one-waiting-request', partialFilterExpression: whileWaiting },
);
schema.index(
  { communityId: 1, pseudonymKey: 1 },
  { unique: true, name: 'pseudonym-reserved', partialFilterExpression: whileWaiting },
);
schema.index(
  { accountId: 1, idempotencyKey: 1 },
  { unique: true, name: 'asked-once', partialFilterExpression: { idempotencyKey: { $type: 'string' } } },
);
schema.index({ communityId: 1, state: 1, createdAt: 1, _id: 1 });
schema.index({ accountId: 1, createdAt: -1 });
schema.index({ state: 1, createdAt: 1 });
schema.index({ answersDeleteAt: 1 }, { partialFilterExpression: { answersDeleteAt: { $type: 'date' } } });

/** The collection's model on one connection. */
export function joinRequests(db: Db): Model<JoinRequest> {
  return (
    (db.models['JoinRequest'] as Model<JoinRequest> | undefined) ??
    db.model<JoinRequest>('JoinRequest', schema as unknown as Schema<JoinRequest>)
  );
}

/** Stores a request inside a transaction. Raises the duplicates of `one-waiting-request`, `pseudonym-reserved`, `asked-once`. */
export async function insertJoinRequest(db: Db, tx: Tx, row: JoinRequest): Promise<void> {
  await joinRequests(db).create([row], { session: tx });
}

/** One request. */
export function findJoinRequest(db: Db, id: JoinRequestId, tx?: Tx): Promise<JoinRequest | null> {
  return joinRequests(db)
    .findById(id)
    .session(tx ?? null)
    .lean<JoinRequest>()
    .exec();
}

/** The request that an account made under an idempotency key. */
export function findByIdempotencyKey(db: Db, accountId: AccountId, key: string): Promise<JoinRequest | null> {
  return joinRequests(db).findOne({ accountId, idempotencyKey: key }).lean<JoinRequest>().exec();
}

/** Requests of a community in one state, without their answers, the longest waiting first. */
export function findInCommunity(
  db: Db,
  communityId: CommunityId,
  state: JoinRequestState,
  after: { at: Date; id: JoinRequestId } | null,
  limit: number,
): Promise<JoinRequest[]> {
  const later =
    after === null ? {} : { $or: [{ createdAt: { $gt: after.at } }, { createdAt: after.at, _id: { $gt: after.id } }] };
  return joinRequests(db)
    .find({ communityId, state, ...later }, { answers: 0 })
    .sort({ createdAt: 1, _id: 1 })
    .limit(limit)
    .lean<JoinRequest[]>()
    .exec();
}

/** Every request of an account, newest first. */
export function findAllOf(db: Db, accountId: AccountId, tx?: Tx): Promise<JoinRequest[]> {
  return joinRequests(db)
    .find({ accountId })
    .sort({ createdAt: -1, _id: -1 })
    .session(tx ?? null)
    .lean<JoinRequest[]>()
    .exec();
}

/** Every request of an account to some communities, without its answers, newest first. */
export function findPlaces(db: Db, accountId: AccountId, communityIds: readonly CommunityId[]): Promise<JoinRequest[]> {
  return joinRequests(db)
    .find({ accountId, communityId: { $in: [...communityIds] } }, { answers: 0 })
    .sort({ createdAt: -1, _id: -1 })
    .lean<JoinRequest[]>()
    .exec();
}

/** Whether somebody else's waiting request has taken a folded pseudonym. */
export async function isReserved(
  db: Db,
  communityId: CommunityId,
  pseudonymKey: string,
  forAccount: AccountId,
): Promise<boolean> {
  const taken = { communityId, pseudonymKey, state: 'waiting', accountId: { $ne: forAccount } } as const;
  return (await joinRequests(db).exists(taken)) !== null;
}

/** Changes a request that is in one of the states. Answers whether it was. */
export async function changeJoinRequest(
  db: Db,
  tx: Tx,
  id: JoinRequestId,
  from: readonly JoinRequestState[],
  set: Partial<Omit<JoinRequest, '_id'>>,
): Promise<boolean> {
  const changed = await joinRequests(db)
    .updateOne({ _id: id, state: { $in: [...from] } }, { $set: set })
    .session(tx)
    .exec();
  return changed.matchedCount === 1;
}

/** Notes which case is about a request. */
export async function stampCase(db: Db, tx: Tx, id: JoinRequestId, caseId: CaseId): Promise<void> {
  await joinRequests(db).updateOne({ _id: id }, { $set: { caseId } }).session(tx).exec();
}

/** Deletes the answers whose time has come. Answers of how many requests. */
export async function dropAnswers(db: Db, now: Date): Promise<number> {
  const dropped = await joinRequests(db)
    .updateMany({ answersDeleteAt: { $lte: now } }, { $set: { answers: null, answersDeleteAt: null } })
    .exec();
  return dropped.modifiedCount;
}

/** Waiting requests made before an instant, oldest first. */
export function findWaitingSince(db: Db, before: Date, limit: number): Promise<JoinRequest[]> {
  return joinRequests(db)
    .find({ state: 'waiting', createdAt: { $lte: before } }, { answers: 0 })
    .sort({ createdAt: 1 })
    .limit(limit)
    .lean<JoinRequest[]>()
    .exec();
}

/** Deletes all requests of an account. */
export async function deleteAllOf(db: Db, tx: Tx, accountId: AccountId): Promise<void> {
  await joinRequests(db).deleteMany({ accountId }).session(tx).exec();
}
