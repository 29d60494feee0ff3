import { createServer } from 'node:http';
import express from 'express';
import { mongo } from 'mongoose';
import { answerParent } from '../child.ts';
import { listen } from './serve.ts';

/** The limit of deciding: a claim in one step, then a bare transaction over the same documents. */
answerParent<{ mongoUri: string; cases: Document[]; posts: Document[] }>(async (given) => {
  const client = await mongo.MongoClient.connect(given.mongoUri);
  const writeConcern = new mongo.WriteConcern('majority', undefined, true);
  const db = client.db('benchLimit', { writeConcern });
  const [cases, posts, decisions, audit] = (['cases', 'decidedPosts', 'decisions', 'audit'] as const).map((name) =>
    db.collection<Document>(name),
  ) as [Documents, Documents, Documents, Documents];
  await Promise.all([cases.deleteMany({}), posts.deleteMany({})]);
  await cases.insertMany(given.cases);
  await posts.insertMany(given.posts);
  await Promise.all([decisions.createIndexes([{ key: { caseId: 1 } }]), audit.createIndexes([{ key: { at: 1 } }])]);
  const app = express().disable('x-powered-by').disable('etag');
  app.use(express.json());
  app.post('/api/cases/:id/claim', async (req, res) => {
    const claim = { id: new mongo.ObjectId().toHexString() };
    await cases.findOneAndUpdate({ _id: req.params.id, active: true }, { $set: { claim, version: 2 } });
    res.json({ claim });
  });
  app.post('/api/cases/:id/decisions', async (req, res) => {
    const { id } = req.params;
    const body = req.body as Record<string, unknown>;
    const session = client.startSession();
    await session.withTransaction(
      async () => {
        const row = await cases.findOne({ _id: id }, { session });
        const target = (row?.['target'] as { id: string } | undefined)?.id ?? '';
        await posts.updateOne({ _id: target }, { $set: { outcome: body } }, { session });
        await cases.updateOne({ _id: id }, { $set: { ...row, active: false } }, { session });
        await decisions.insertOne({ _id: new mongo.ObjectId().toHexString(), caseId: id, ...body }, { session });
        await audit.insertOne({ _id: new mongo.ObjectId().toHexString(), at: new Date(), ...body }, { session });
      },
      { readConcern: { level: 'snapshot' }, writeConcern },
    );
    await session.endSession();
    res.json({ done: true });
  });
  return listen(createServer(app));
});

interface Document {
  _id: string;
  [key: string]: unknown;
}
type Documents = mongo.Collection<Document>;
