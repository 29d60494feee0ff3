import { Schema, type Model } from 'mongoose';
import { rulesLimits } from '../../../config/limits.ts';
import type { CaseId, CommunityId, DecisionId, PostId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';

/** That a rule found something in a revision of a post. */
export interface FiringRow {
  readonly _id: string;
  readonly communityId: CommunityId;
  readonly rule: string;
  readonly postId: PostId;
  readonly revision: number;
  readonly at: Date;
}

/** What a decision said of a rule's finding; the last decision on a revision counts. */
export interface OutcomeRow {
  readonly _id: string;
  readonly communityId: CommunityId;
  readonly rule: string;
  readonly caseId: CaseId;
  readonly revision: number;
  readonly decisionId: DecisionId;
  readonly agreed: boolean;
  readonly at: Date;
}

const required = { type: String, required: true } as const;
const firingSchema = new Schema(
  {
    _id: required,
    communityId: required,
    rule: required,
    postId: required,
    revision: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'ruleFirings' },
);
firingSchema.index({ communityId: 1, at: 1, rule: 1 });
firingSchema.index({ at: 1 }, { name: 'firings-expire', expireAfterSeconds: rulesLimits.firingsKeptSeconds });

const outcomeSchema = new Schema(
  {
    _id: required,
    communityId: required,
    rule: required,
    caseId: required,
    revision: { type: Number, required: true },
    decisionId: required,
    agreed: { type: Boolean, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', collection: 'ruleOutcomes' },
);
outcomeSchema.index({ communityId: 1, at: 1, rule: 1, agreed: 1 });

/** The collections' models on one connection. */
export function firings(db: Db): Model<FiringRow> {
  return (
    (db.models['RuleFiring'] as Model<FiringRow> | undefined) ??
    db.model<FiringRow>('RuleFiring', firingSchema as unknown as Schema<FiringRow>)
  );
}
export function outcomes(db: Db): Model<OutcomeRow> {
  return (
    (db.models['RuleOutcome'] as Model<OutcomeRow> | undefined) ??
    db.model<OutcomeRow>('RuleOutcome', outcomeSchema as unknown as Schema<OutcomeRow>)
  );
}

/** Adds firings; one that is there already stays. */
export async function addFirings(db: Db, rows: readonly FiringRow[], tx: Tx): Promise<void> {
  if (rows.length === 0) return;
  await firings(db).bulkWrite(
    rows.map(({ _id, ...row }) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: row }, upsert: true } })),
    { session: tx },
  );
}

/** Writes outcomes; a later decision on the same revision takes the place of the earlier one. */
export async function putOutcomes(db: Db, rows: readonly OutcomeRow[], tx: Tx): Promise<void> {
  if (rows.length === 0) return;
  await outcomes(db).bulkWrite(
    rows.map(({ _id, ...row }) => ({ updateOne: { filter: { _id }, update: { $set: row }, upsert: true } })),
    { session: tx },
  );
}

/** How often each rule of a community fired since two instants. */
export function countFirings(
  db: Db,
  communityId: CommunityId,
  since: { readonly short: Date; readonly long: Date },
): Promise<{ readonly _id: string; readonly days30: number; readonly days90: number }[]> {
  return firings(db)
    .aggregate<{ _id: string; days30: number; days90: number }>([
      { $match: { communityId, at: { $gte: since.long } } },
      {
        $group: {
          _id: '$rule',
          days30: { $sum: { $cond: [{ $gte: ['$at', since.short] }, 1, 0] } },
          days90: { $sum: 1 },
        },
      },
    ])
    .exec();
}

/** How often supporters agreed with each rule of a community since an instant, and how often not. */
export function countOutcomes(
  db: Db,
  communityId: CommunityId,
  since: Date,
): Promise<{ readonly _id: string; readonly agreed: number; readonly disagreed: number }[]> {
  return outcomes(db)
    .aggregate<{ _id: string; agreed: number; disagreed: number }>([
      { $match: { communityId, at: { $gte: since } } },
      {
        $group: {
          _id: '$rule',
          agreed: { $sum: { $cond: ['$agreed', 1, 0] } },
          disagreed: { $sum: { $cond: ['$agreed', 0, 1] } },
        },
      },
    ])
    .exec();
}
