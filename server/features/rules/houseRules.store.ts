import { Schema, type Model } from 'mongoose';
import { keptLimits } from '../../../config/keeping.ts';
import type { CommunityId, ProposalId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { changed, readKept } from '../../kit/kept.ts';
import { subjects } from '../../kit/subjects.ts';
import type { ProposalRow, StaffName, VersionRow } from './rules.ts';

const mixed = Schema.Types.Mixed;
const versionSchema = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    version: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: mixed, required: true },
    approvedBy: { type: mixed, default: null },
    basedOn: { type: Number, required: true },
    copyOf: { type: Number, default: null },
    draft: { type: mixed, required: true },
    hash: { type: String, required: true },
    note: { type: String, default: '' },
  },
  { versionKey: false, strict: 'throw', minimize: false, collection: 'houseRules' },
);
versionSchema.index({ communityId: 1, version: -1 }, { unique: true, name: 'rules-version-once' });

const proposalSchema = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    state: { type: String, required: true },
    basedOn: { type: Number, required: true },
    draft: { type: mixed, required: true },
    hash: { type: String, required: true },
    note: { type: String, default: '' },
    trialId: { type: String, required: true },
    by: { type: mixed, required: true },
    at: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    decidedBy: { type: mixed, default: null },
    decidedNote: { type: String, default: '' },
    decidedAt: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw', minimize: false, collection: 'ruleProposals' },
);
proposalSchema.index(
  { communityId: 1 },
  { unique: true, name: 'one-proposal-waits', partialFilterExpression: { state: 'waiting' } },
);
proposalSchema.index({ state: 1, expiresAt: 1 });

const settingsSchema = new Schema(
  {
    _id: { type: String, required: true },
    examplesKeepWords: { type: Boolean, required: true },
    moves: Number,
  },
  { versionKey: false, strict: 'throw', collection: 'ruleSettings' },
);

interface SettingsRow {
  readonly _id: CommunityId;
  readonly examplesKeepWords: boolean;
  /** How often a version was saved or proposed. Absent: never. */
  readonly moves?: number;
}

/** The collections' models on one connection. */
export function houseVersions(db: Db): Model<VersionRow> {
  return (
    (db.models['HouseRules'] as Model<VersionRow> | undefined) ??
    db.model<VersionRow>('HouseRules', versionSchema as unknown as Schema<VersionRow>)
  );
}
export function proposals(db: Db): Model<ProposalRow> {
  return (
    (db.models['RuleProposal'] as Model<ProposalRow> | undefined) ??
    db.model<ProposalRow>('RuleProposal', proposalSchema as unknown as Schema<ProposalRow>)
  );
}
export function ruleSettings(db: Db): Model<SettingsRow> {
  return (
    (db.models['RuleSettings'] as Model<SettingsRow> | undefined) ??
    db.model<SettingsRow>('RuleSettings', settingsSchema as unknown as Schema<SettingsRow>)
  );
}

/** The version in effect; null where nothing was changed yet. */
export function findCurrent(db: Db, communityId: CommunityId, tx?: Tx): Promise<VersionRow | null> {
  return houseVersions(db)
    .findOne({ communityId })
    .sort({ version: -1 })
    .session(tx ?? null)
    .lean<VersionRow>()
    .exec();
}

/** Which version is in effect, read from the index alone; 0 where nothing was changed yet. */
export async function findCurrentNumber(db: Db, communityId: CommunityId): Promise<number> {
  const row = await houseVersions(db)
    .findOne({ communityId }, { _id: 0, communityId: 1, version: 1 })
    .sort({ version: -1 })
    .lean<Pick<VersionRow, 'version'>>()
    .exec();
  return row?.version ?? 0;
}

/** The same as it was at most a moment ago, for the screening. */
export function findCurrentNumberKept(db: Db, communityId: CommunityId): Promise<number> {
  const of = [subjects.communities];
  return readKept(db, { name: `rules:${communityId}`, of, forMs: keptLimits.rightsMs }, () =>
    findCurrentNumber(db, communityId),
  );
}

export function findVersion(db: Db, communityId: CommunityId, version: number): Promise<VersionRow | null> {
  return houseVersions(db).findOne({ communityId, version }).lean<VersionRow>().exec();
}

/** The newest version that said the same. */
export function findSame(db: Db, communityId: CommunityId, hash: string, tx: Tx): Promise<VersionRow | null> {
  return houseVersions(db).findOne({ communityId, hash }).sort({ version: -1 }).session(tx).lean<VersionRow>().exec();
}

/** Versions, newest first, below a number. */
export function findVersions(
  db: Db,
  query: { communityId: CommunityId; below: number | null; limit: number },
): Promise<VersionRow[]> {
  return houseVersions(db)
    .find({ communityId: query.communityId, ...(query.below === null ? {} : { version: { $lt: query.below } }) })
    .sort({ version: -1 })
    .limit(query.limit)
    .lean<VersionRow[]>()
    .exec();
}

/** Adds a version. Raises the duplicate of `rules-version-once` when somebody was faster. */
export async function insertVersion(db: Db, row: VersionRow, tx: Tx): Promise<void> {
  await houseVersions(db).insertMany([row], { session: tx });
  changed(db, tx, subjects.communities);
}

export function findWaitingProposal(db: Db, communityId: CommunityId, now: Date): Promise<ProposalRow | null> {
  return proposals(db)
    .findOne({ communityId, state: 'waiting', expiresAt: { $gt: now } })
    .lean<ProposalRow>()
    .exec();
}

export function findProposal(db: Db, id: ProposalId, tx?: Tx): Promise<ProposalRow | null> {
  return proposals(db)
    .findById(id)
    .session(tx ?? null)
    .lean<ProposalRow>()
    .exec();
}

/** Adds a proposal. Raises the duplicate of `one-proposal-waits`. */
export async function insertProposal(db: Db, row: ProposalRow, tx: Tx): Promise<void> {
  await proposals(db).insertMany([row], { session: tx });
}

/** Ends a waiting proposal; null where it does not wait any more. */
export function endProposal(
  db: Db,
  id: ProposalId,
  end: { state: ProposalRow['state']; by: StaffName | null; at: Date; note?: string },
  tx: Tx,
): Promise<ProposalRow | null> {
  return proposals(db)
    .findOneAndUpdate(
      { _id: id, state: 'waiting' },
      { $set: { state: end.state, decidedBy: end.by, decidedAt: end.at, decidedNote: end.note ?? '' } },
      { returnDocument: 'after', session: tx },
    )
    .lean<ProposalRow>()
    .exec();
}

/** The waiting proposal of a community, whether or not its time is over. */
export function findUnended(db: Db, communityId: CommunityId, tx: Tx): Promise<ProposalRow | null> {
  return proposals(db).findOne({ communityId, state: 'waiting' }).session(tx).lean<ProposalRow>().exec();
}

/** Waiting proposals whose time is over. */
export function findLapsed(db: Db, now: Date, limit: number): Promise<ProposalRow[]> {
  return proposals(db)
    .find({ state: 'waiting', expiresAt: { $lte: now } })
    .limit(limit)
    .lean<ProposalRow[]>()
    .exec();
}

/** Makes transactions that save or propose a version conflict, so that each sees what the one before has written. */
export async function moveRules(db: Db, communityId: CommunityId, tx: Tx): Promise<void> {
  await ruleSettings(db)
    .updateOne(
      { _id: communityId },
      { $inc: { moves: 1 }, $setOnInsert: { examplesKeepWords: false } },
      { upsert: true, session: tx },
    )
    .exec();
}

/** Whether a community's examples keep members' words: not unless a lead said so. */
export async function keepsWords(db: Db, communityId: CommunityId, tx?: Tx): Promise<boolean> {
  const row = await ruleSettings(db)
    .findById(communityId)
    .session(tx ?? null)
    .lean<SettingsRow>()
    .exec();
  return row?.examplesKeepWords ?? false;
}

export async function setKeepsWords(db: Db, communityId: CommunityId, on: boolean, tx: Tx): Promise<void> {
  await ruleSettings(db)
    .updateOne({ _id: communityId }, { $set: { examplesKeepWords: on } }, { upsert: true, session: tx })
    .exec();
}
