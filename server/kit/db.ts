import mongoose, { type ClientSession, type Connection } from 'mongoose';

/** A connection to the database. Stores get it from Deps. */
export type Db = Connection;
/** A running transaction. Writers that must be inside one ask for it. */
export type Tx = ClientSession;

/**
 * Connects to MongoDB and raises what is wrong within 5 seconds. Writes are acknowledged by a majority and journalled.
 */
export async function connectDb(uri: string, dbName: string): Promise<Db> {
  const db = mongoose.createConnection(uri, {
    dbName,
    autoIndex: false,
    serverSelectionTimeoutMS: 5_000,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
  });
  await db.asPromise();
  return db;
}

/** Whether an error is MongoDB's refusal of a second document under a unique index; `index` narrows it to one. */
export function isDuplicate(error: unknown, index?: string): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (!('code' in error) || error.code !== 11_000) return false;
  return index === undefined || ('message' in error && String(error.message).includes(index));
}
