import { Schema, type Model } from 'mongoose';
import { rulesLimits } from '../../../config/limits.ts';
import type { CommunityId, PostId, TrialId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import type { Difference, TrialCounts, TrialRow } from './rules.ts';

const mixed = Schema.Types.Mixed;
const schema = new Schema(
  {
    _id: { type: String, required: true },
    communityId: { type: String, required: true },
    status: { type: String, required: true },
    active: { type: Boolean, required: true },
    failure: { type: String, default: null },
    posts: { type: Number, required: true },
    total: { type: Number, required: true },
    done: { type: Number, required: true },
    before: { type: String, required: true },
    basedOn: { type: Number, required: true },
    draft: { type: mixed, required: true },
    hash: { type: String, required: true },
    by: { type: mixed, required: true },
    at: { type: Date, required: true },
    touchedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
    tries: { type: Number, required: true },
    counts: { type: mixed, required: true },
    newlyFlagged: { type: [mixed], default: [] },
    noLongerFlagged: { type: [mixed], default: [] },
    changed: { type: [mixed], default: [] },
  },
  { versionKey: false, strict: 'throw', minimize: false, collection: 'ruleTrials' },
);
schema.index({ communityId: 1 }, { unique: true, name: 'one-trial-runs', partialFilterExpression: { active: true } });
schema.index({ communityId: 1, hash: 1, finishedAt: -1 });
schema.index({ touchedAt: 1 }, { name: 'trials-at-work', partialFilterExpression: { active: true } });
schema.index({ at: 1 }, { name: 'trials-expire', expireAfterSeconds: rulesLimits.trialKeptSeconds });

/** The collection's model on one connection. */
export function trials(db: Db): Model<TrialRow> {
  return (
    (db.models['RuleTrial'] as Model<TrialRow> | undefined) ??
    db.model<TrialRow>('RuleTrial', schema as unknown as Schema<TrialRow>)
  );
}

/** Adds a trial. Raises the duplicate of `one-trial-runs`. */
export async function insertTrial(db: Db, row: TrialRow): Promise<void> {
  await trials(db).insertMany([row]);
}

export function findTrial(db: Db, id: TrialId): Promise<TrialRow | null> {
  return trials(db).findById(id).lean<TrialRow>().exec();
}

export function findRunning(db: Db, communityId: CommunityId): Promise<TrialRow | null> {
  return trials(db).findOne({ communityId, active: true }).lean<TrialRow>().exec();
}

/** A finished trial of exactly this draft on this version, not older than an instant. */
export function findUsable(
  db: Db,
  query: { communityId: CommunityId; hash: string; basedOn: number; since: Date },
): Promise<TrialRow | null> {
  const { since, ...same } = query;
  return trials(db)
    .findOne({ ...same, status: 'done', finishedAt: { $gte: since } })
    .sort({ finishedAt: -1 })
    .lean<TrialRow>()
    .exec();
}

/** Marks a trial as being worked on; null where it is over. */
export function beginTrial(db: Db, id: TrialId, now: Date): Promise<TrialRow | null> {
  return trials(db)
    .findOneAndUpdate(
      { _id: id, active: true },
      { $set: { status: 'running', touchedAt: now } },
      { returnDocument: 'after' },
    )
    .lean<TrialRow>()
    .exec();
}

/** What one batch of posts came to. */
export interface TrialStep {
  readonly read: number;
  readonly before: PostId;
  readonly counts: TrialCounts;
  readonly newlyFlagged: readonly Difference[];
  readonly noLongerFlagged: readonly Difference[];
  readonly changed: readonly Difference[];
  readonly at: Date;
}

/** Notes a batch if nobody has noted it before; null where another run of the same job is ahead. */
export function advanceTrial(db: Db, trial: TrialRow, step: TrialStep): Promise<TrialRow | null> {
  // Where there are more than are listed, danger is what must be read; ids sort by the time they were made.
  const $sort = { endangered: -1, postId: -1 } as const;
  const add = (list: readonly Difference[]) => ({ $each: [...list], $sort, $slice: rulesLimits.trialListed });
  return trials(db)
    .findOneAndUpdate(
      { _id: trial._id, active: true, before: trial.before },
      {
        $set: { before: step.before, touchedAt: step.at },
        $inc: {
          done: step.read,
          'counts.newlyFlagged': step.counts.newlyFlagged,
          'counts.noLongerFlagged': step.counts.noLongerFlagged,
          'counts.changed': step.counts.changed,
          'counts.flaggedBefore': step.counts.flaggedBefore,
          'counts.flaggedAfter': step.counts.flaggedAfter,
          'counts.endangered': step.counts.endangered,
        },
        $push: {
          newlyFlagged: add(step.newlyFlagged),
          noLongerFlagged: add(step.noLongerFlagged),
          changed: add(step.changed),
        },
      },
      { returnDocument: 'after' },
    )
    .lean<TrialRow>()
    .exec();
}

/** Ends a trial that still runs. */
export async function endTrial(db: Db, id: TrialId, end: { failure: TrialRow['failure']; at: Date }): Promise<void> {
  const status = end.failure === null ? 'done' : 'failed';
  await trials(db)
    .updateOne(
      { _id: id, active: true },
      [
        {
          $set: {
            status,
            active: false,
            failure: end.failure,
            finishedAt: end.at,
            // Posts that went meanwhile are not waited for.
            ...(end.failure === null ? { total: '$done' } : {}),
          },
        },
      ],
      { updatePipeline: true },
    )
    .exec();
}

/** Trials that have not moved since an instant. */
export function findStuck(db: Db, since: Date, limit: number): Promise<TrialRow[]> {
  return trials(db)
    .find({ active: true, touchedAt: { $lte: since } })
    .limit(limit)
    .lean<TrialRow[]>()
    .exec();
}

/** Counts one more try of a stuck trial; null where it moved meanwhile. */
export function retryTrial(db: Db, trial: TrialRow, now: Date): Promise<TrialRow | null> {
  return trials(db)
    .findOneAndUpdate(
      { _id: trial._id, active: true, touchedAt: trial.touchedAt },
      { $set: { touchedAt: now }, $inc: { tries: 1 } },
      { returnDocument: 'after' },
    )
    .lean<TrialRow>()
    .exec();
}
