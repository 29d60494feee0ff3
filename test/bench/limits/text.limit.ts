import { createServer } from 'node:http';
import express from 'express';
import { mongo } from 'mongoose';
import { answerParent } from '../child.ts';
import { listen } from './serve.ts';

/** The limit of searching: a bare `$text` query in the same collection. */
answerParent<{ mongoUri: string; mongoDb: string; communityId: string }>(async ({ mongoUri, mongoDb, communityId }) => {
  const client = await mongo.MongoClient.connect(mongoUri);
  const posts = client.db(mongoDb).collection('posts');
  const score = { $meta: 'textScore' };
  const app = express().disable('x-powered-by').disable('etag');
  app.get('/{*any}', async (req, res) => {
    const $search = new URL(req.url, 'http://localhost').searchParams.get('q') ?? '';
    const items = await posts
      .find({ communityId, $text: { $search } }, { projection: { score, 'shown.plain': 1, authorName: 1 } })
      .sort({ score })
      .limit(21)
      .toArray();
    res.json({ items });
  });
  return listen(createServer(app));
});
