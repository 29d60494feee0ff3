import mongoose, { type ClientSession, type Connection, type Model, type mongo } from 'mongoose';

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

/**
 * A model's collection without Mongoose, for writes that come whole and as they are stored: what it would check again costs as much as
 * the write itself.
 */
export function bare<Row extends object>(db: Db, model: Model<Row>): mongo.Collection<Row> {
  return db.collection<Row>(model.collection.name);
}

/** Whether an error is MongoDB's refusal of a second document under a unique index; `index` narrows it to one. */
export function isDuplicate(error: unknown, index?: string): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (!('code' in error) || error.code !== 11_000) return false;
  return index === undefined || ('message' in error && String(error.message).includes(index));
}
