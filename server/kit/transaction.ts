import AsyncLock from 'async-lock';
import { mongo } from 'mongoose';
import type { Db, Tx } from './db.ts';
import { transactionOver } from './kept.ts';

/** Who waits for whom in this process, by the name of what they change. */
const turns = new AsyncLock({ maxPending: Infinity });

/**
 * Runs `work` in one transaction, again when MongoDB asks for it; `work` must have no effects outside the database. `turn` names a
 * document that many transactions change (a busy thread): in this process they wait for each other here, in order, because in the
 * database all but one would fail and sleep, each for up to half a second, until they happen to be alone.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>, turn?: string): Promise<T> {
  return turn === undefined ? runTransaction(db, work) : turns.acquire(turn, () => runTransaction(db, work));
}

async function runTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const session = await db.startSession();
  try {
    return await session.withTransaction(() => work(session), {
      readConcern: { level: 'snapshot' },
      writeConcern: new mongo.WriteConcern('majority', undefined, true),
    });
  } finally {
    transactionOver(db, session);
    await session.endSession();
  }
}
