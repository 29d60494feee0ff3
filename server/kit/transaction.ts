import { mongo } from 'mongoose';
import type { Db, Tx } from './db.ts';

/** Runs `work` in one transaction, again when MongoDB asks for it; `work` must have no effects outside the database. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const session = await db.startSession();
  try {
    return await session.withTransaction(() => work(session), {
      readConcern: { level: 'snapshot' },
      writeConcern: new mongo.WriteConcern('majority', undefined, true),
    });
  } finally {
    await session.endSession();
  }
}
