import { Schema, type Model } from 'mongoose';
import type { TargetKind } from '../../contract/cases.ts';
import type { AccountId, CaseId, ClaimId, CommunityId, DecisionId } from '../../contract/ids.ts';
import { bare, type Db, type Tx } from '../../kit/db.ts';
import type { CaseRecord } from './case.ts';
import { isActive, rankOf } from './cases.rules.ts';

const mixed = Schema.Types.Mixed;
const schema = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, default: null },
    target: { type: new Schema({ kind: String, id: String }, { _id: false }), required: true },
    subjectAccountId: { type: String, default: null },
    subjectMembershipId: { type: String, default: null },
    causes: { type: [String], required: true },
    headline: { type: String, required: true },
    severity: { type: String, required: true },
    rank: { type: Number, required: true },
    state: { type: String, required: true },
    active: { type: Boolean, required: true },
    openedAt: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    revision: { type: Number, required: true },
    findings: { type: [mixed], default: [] },
    reports: { type: [mixed], default: [] },
    claim: { type: mixed, default: null },
    forLeads: { type: Boolean, required: true },
    notBy: { type: [String], default: [] },
    awaitingEdit: { type: Boolean, default: false },
    appeal: { type: mixed, default: null },
    helpShown: { type: [String], default: [] },
    version: { type: Number, required: true },
    log: { type: [mixed], default: [] },
    safetyMailedAt: { type: Date, default: null },
    safetyMailFailedAt: { type: Date, default: null },
    decidedAt: { type: Date, default: null },
    closedAt: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw', minimize: false, collection: 'cases' },
);
schema.index({ 'target.kind': 1, 'target.id': 1 }, { unique: true, name: 'one-case-each' });
schema.index({ communityId: 1, active: 1, rank: -1, dueAt: 1, _id: 1 }, { name: 'queue' });
schema.index({ communityId: 1, state: 1, rank: -1, dueAt: 1, _id: 1 }, { name: 'by-state' });
schema.index({ subjectAccountId: 1, communityId: 1, openedAt: -1 });
schema.index({ active: 1, severity: 1, safetyMailedAt: 1 }, { name: 'safety-mail' });
schema.index({ 'claim.expiresAt': 1 }, { name: 'leases', partialFilterExpression: { active: true } });
schema.index(
  { communityId: 1, active: 1 },
  { name: 'mail-failed', partialFilterExpression: { safetyMailFailedAt: { $type: 'date' } } },
);
// For metrics: small, because few cases are running at a time.
schema.index({ severity: 1, openedAt: 1 }, { name: 'oldest-running', partialFilterExpression: { active: true } });
schema.index({ dueAt: 1 }, { name: 'past-due', partialFilterExpression: { active: true } });
schema.index({ state: 1, decidedAt: 1 });
schema.index({ 'reports.by': 1 }, { name: 'reported-by' });

type Stored = CaseRecord & { readonly rank: number; readonly active: boolean };

/** The collection's model on one connection. */
export function cases(db: Db): Model<Stored> {
  return (
    (db.models['Case'] as Model<Stored> | undefined) ?? db.model<Stored>('Case', schema as unknown as Schema<Stored>)
  );
}

/** The fields that are kept for sorting and for the index. */
const derived = (fields: Pick<CaseRecord, 'severity' | 'state'>) => ({
  rank: rankOf(fields.severity),
  active: isActive(fields),
});

export function findCase(db: Db, id: CaseId, tx?: Tx): Promise<CaseRecord | null> {
  return cases(db)
    .findById(id)
    .session(tx ?? null)
    .lean<Stored>()
    .exec();
}

/** The case of a target, running or done: a target has one. */
export function findCaseOf(db: Db, target: { kind: TargetKind; id: string }, tx?: Tx): Promise<CaseRecord | null> {
  return cases(db)
    .findOne({ 'target.kind': target.kind, 'target.id': target.id })
    .session(tx ?? null)
    .lean<Stored>()
    .exec();
}

export async function insertCase(db: Db, row: CaseRecord, tx: Tx): Promise<void> {
  await bare(db, cases(db)).insertOne({ ...row, ...derived(row) }, { session: tx });
}

/** Writes a case back if its version is still the one that was read; null where it has moved on. */
export function replaceCase(
  db: Db,
  read: CaseRecord,
  fields: Omit<CaseRecord, '_id'>,
  tx: Tx | null,
): Promise<CaseRecord | null> {
  return bare(db, cases(db)).findOneAndUpdate(
    { _id: read._id, version: read.version },
    { $set: { ...withoutId(fields), ...derived(fields) } },
    { returnDocument: 'after', ...(tx === null ? {} : { session: tx }) },
  );
}

/** The fields without the id, which MongoDB refuses to set. */
function withoutId(fields: Omit<CaseRecord, '_id'>): Omit<CaseRecord, '_id'> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== '_id')) as Omit<CaseRecord, '_id'>;
}

/** Takes a lease in one step: only where no other one runs at `now`, and the case is still for whom it was when read. Null: it is not. */
export function takeClaim(
  db: Db,
  read: Pick<CaseRecord, '_id' | 'forLeads'>,
  claim: NonNullable<CaseRecord['claim']>,
  now: Date,
): Promise<CaseRecord | null> {
  return bare(db, cases(db)).findOneAndUpdate(
    {
      _id: read._id,
      active: true,
      forLeads: read.forLeads,
      notBy: { $ne: claim.by },
      $or: [{ claim: null }, { 'claim.expiresAt': { $lte: now } }, { 'claim.by': claim.by }],
    },
    {
      $set: { claim, state: 'claimed', safetyMailFailedAt: null },
      $inc: { version: 1 },
      $push: { log: { at: now, by: claim.byName, verb: 'claimed', detail: null } },
    },
    { returnDocument: 'after' },
  );
}

/** Makes a running lease longer; null where the holder lost it. The version stays: nothing that was read has changed. */
export function renewClaim(
  db: Db,
  id: CaseId,
  claimId: ClaimId,
  now: Date,
  expiresAt: Date,
): Promise<CaseRecord | null> {
  return cases(db)
    .findOneAndUpdate(
      { _id: id, 'claim.id': claimId, 'claim.expiresAt': { $gt: now } },
      { $set: { 'claim.expiresAt': expiresAt } },
      { returnDocument: 'after' },
    )
    .lean<Stored>()
    .exec();
}

/** Cases whose lease has run out. */
export function findLapsed(db: Db, now: Date, limit: number): Promise<CaseRecord[]> {
  return cases(db)
    .find({ active: true, 'claim.expiresAt': { $lte: now } })
    .limit(limit)
    .lean<Stored[]>()
    .exec();
}

/** Where a page of the queue goes on: overdue ones come first, in either part the more dangerous, then the sooner due. */
export interface QueuePlace {
  readonly overdue: boolean;
  readonly rank: number;
  readonly dueAt: Date;
  readonly id: string;
}

/** One part of the queue (overdue or not), in order, after a place. */
export function findQueuePart(
  db: Db,
  query: { filter: Record<string, unknown>; overdue: boolean; now: Date; after: QueuePlace | null; limit: number },
): Promise<CaseRecord[]> {
  const { after } = query;
  return cases(db)
    .find({
      $and: [
        query.filter,
        { dueAt: query.overdue ? { $lte: query.now } : { $gt: query.now } },
        after === null
          ? {}
          : {
              $or: [
                { rank: { $lt: after.rank } },
                { rank: after.rank, dueAt: { $gt: after.dueAt } },
                { rank: after.rank, dueAt: after.dueAt, _id: { $gt: after.id as CaseId } },
              ],
            },
      ],
    })
    .sort({ rank: -1, dueAt: 1, _id: 1 })
    .limit(query.limit)
    .lean<Stored[]>()
    .exec();
}

/** Counts cases, stopping at `stop`. */
export function countCases(db: Db, filter: Record<string, unknown>, stop: number): Promise<number> {
  return cases(db).countDocuments(filter).limit(stop).exec();
}

/** Earlier cases about the same person in the same community, newest first. */
export function findEarlier(
  db: Db,
  query: { subjectAccountId: AccountId; communityId: CommunityId; not: CaseId; limit: number },
): Promise<CaseRecord[]> {
  return cases(db)
    .find({ subjectAccountId: query.subjectAccountId, communityId: query.communityId, _id: { $ne: query.not } })
    .sort({ openedAt: -1 })
    .limit(query.limit)
    .lean<Stored[]>()
    .exec();
}

/** Decided cases that wait for their notice to be delivered, longest first, after one of them. */
export function findDecided(db: Db, after: CaseRecord | undefined, limit: number): Promise<CaseRecord[]> {
  const { decidedAt, _id } = after ?? { decidedAt: null, _id: null };
  const later = [{ decidedAt: { $gt: decidedAt } }, { decidedAt, _id: { $gt: _id } }];
  return cases(db)
    .find({ state: 'decided', ...(after === undefined ? {} : { $or: later }) })
    .sort({ decidedAt: 1, _id: 1 })
    .limit(limit)
    .lean<Stored[]>()
    .exec();
}

/**
 * Cuts the ties between cases and an erased account: those about it lose what it wrote to have them looked at again, and what it
 * reported stays without who did.
 */
export async function eraseSubject(db: Db, accountId: AccountId, gone: AccountId, tx: Tx): Promise<void> {
  const session = { session: tx };
  const about = { subjectAccountId: accountId };
  // Whoever read a case before writes nothing back over it.
  const newer = { $inc: { version: 1 } };
  await cases(db)
    .updateMany({ ...about, appeal: { $ne: null } }, { $set: { 'appeal.text': '' }, ...newer }, session)
    .exec();
  await cases(db)
    .updateMany(about, { $set: { subjectAccountId: gone, findings: [] }, ...newer }, session)
    .exec();
  await cases(db)
    .updateMany(
      { 'reports.by': accountId },
      { $set: { 'reports.$[mine].by': null }, ...newer },
      { ...session, arrayFilters: [{ 'mine.by': accountId }] },
    )
    .exec();
}

/** What an account wrote to have decisions looked at again, as far as it is still there. */
export async function findAppealTexts(db: Db, subjectAccountId: AccountId): Promise<Map<DecisionId, string>> {
  const rows = await cases(db)
    .find({ subjectAccountId, appeal: { $ne: null } }, { appeal: 1 })
    .lean<Pick<Stored, 'appeal'>[]>()
    .exec();
  return new Map(rows.flatMap(({ appeal }) => (appeal === null ? [] : [[appeal.decisionId, appeal.text] as const])));
}
