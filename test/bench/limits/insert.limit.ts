import { createServer } from 'node:http';
import express from 'express';
import { mongo } from 'mongoose';
import { answerParent } from '../child.ts';
import { listen } from './serve.ts';

/** The limit of posting: bare Express and the driver inserting the same document under the same write concern. */
answerParent<{ mongoUri: string; document: Record<string, unknown> }>(async ({ mongoUri, document }) => {
  const client = await mongo.MongoClient.connect(mongoUri);
  const posts = client.db('benchLimit').collection('posts', { writeConcern: { w: 'majority', journal: true } });
  await posts.createIndexes([{ key: { threadId: 1, _id: 1 } }]);
  const app = express().disable('x-powered-by').disable('etag');
  app.use(express.json());
  app.post('/{*any}', async (_req, res) => {
    await posts.insertOne({ ...document, _id: new mongo.ObjectId() });
    res.status(202).json(document);
  });
  return listen(createServer(app));
});
