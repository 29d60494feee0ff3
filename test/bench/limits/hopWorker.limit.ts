import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { mongo } from 'mongoose';
import { Server } from 'socket.io';
import { answerParent } from '../child.ts';

/** The limit of a live post, the worker's half: one journalled write, one emit. */
answerParent<{ mongoUri: string; redisUrl: string; document: Record<string, unknown> }>(async (given) => {
  const client = await mongo.MongoClient.connect(given.mongoUri);
  const posts = client.db('benchLimit').collection('hops', { writeConcern: { w: 'majority', journal: true } });
  const adapter = createAdapter(new Redis(given.redisUrl, { maxRetriesPerRequest: null }), {
    streamName: 'benchLimit:live',
  });
  const io = new Server({ adapter });
  const worker = new Worker<{ id: string; threadId: string }>(
    'hop',
    async ({ data }) => {
      await posts.updateOne({ _id: new mongo.ObjectId(data.id) }, { $set: { state: 'visible' } });
      io.to(data.threadId).emit('post:visible', { ...given.document, id: data.id });
    },
    { connection: new Redis(given.redisUrl, { maxRetriesPerRequest: null }), prefix: 'benchLimit', concurrency: 8 },
  );
  await worker.waitUntilReady();
  return null;
});
