import { createServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Queue } from 'bullmq';
import express from 'express';
import { Redis } from 'ioredis';
import { mongo } from 'mongoose';
import { Server } from 'socket.io';
import { answerParent } from '../child.ts';
import { listen } from './serve.ts';

/** The limit of a live post, the web's half: one journalled write, one job, and sockets that hear of it. */
answerParent<{ mongoUri: string; redisUrl: string; document: Record<string, unknown> }>(async (given) => {
  const client = await mongo.MongoClient.connect(given.mongoUri);
  const posts = client.db('benchLimit').collection('hops', { writeConcern: { w: 'majority', journal: true } });
  const queue = new Queue('hop', {
    connection: new Redis(given.redisUrl, { maxRetriesPerRequest: 1 }),
    prefix: 'benchLimit',
  });
  const app = express().disable('x-powered-by').disable('etag');
  app.use(express.json());
  app.post('/api/threads/:id/posts', async (req, res) => {
    const id = new mongo.ObjectId();
    await posts.insertOne({ ...given.document, _id: id });
    await queue.add('hop', { id: id.toHexString(), threadId: req.params.id }, { removeOnComplete: true });
    res.status(202).json({ id: id.toHexString() });
  });
  const http = createServer(app);
  const adapter = createAdapter(new Redis(given.redisUrl, { maxRetriesPerRequest: null }), {
    streamName: 'benchLimit:live',
  });
  const io = new Server(http, { serveClient: false, adapter });
  io.on('connection', (socket) => {
    socket.on('thread:watch', (id: string, answer: (result: { ok: boolean }) => void) => {
      void socket.join(id);
      answer({ ok: true });
    });
  });
  return listen(http);
});
