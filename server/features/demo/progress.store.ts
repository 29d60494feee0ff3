import { Schema, type Model } from 'mongoose';
import type { Db } from '../../kit/db.ts';

interface Progress {
  readonly _id: 'demonstration';
  readonly state: 'begun' | 'finished';
}

const schema = new Schema(
  { _id: String, state: String },
  { versionKey: false, strict: 'throw', collection: 'installation' },
);

function progress(db: Db): Model<Progress> {
  return (
    (db.models['Progress'] as Model<Progress> | undefined) ??
    db.model<Progress>('Progress', schema as unknown as Schema<Progress>)
  );
}

/** How far setting up the demonstration got; null where it was never begun. */
export async function demoState(db: Db): Promise<Progress['state'] | null> {
  return (await progress(db).findById('demonstration').lean<Progress>().exec())?.state ?? null;
}

/** Writes down how far it got. */
export async function noteDemoState(db: Db, state: Progress['state']): Promise<void> {
  await progress(db).updateOne({ _id: 'demonstration' }, { $set: { state } }, { upsert: true }).exec();
}
