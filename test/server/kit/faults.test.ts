import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { mongo } from 'mongoose';
import { answerFaults } from '../../../server/kit/faults.ts';
import { createLog } from '../../../server/kit/log.ts';

describe('an error that no route expected', () => {
  const answerTo = async (error: unknown): Promise<Response> => {
    const app = express();
    app.get('/', () => {
      throw error;
    });
    app.use(answerFaults(createLog('silent', 'test')));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    } finally {
      server.close();
    }
  };
  const cut = new mongo.MongoNetworkError('read ECONNRESET');
  const fullDisk = new mongo.MongoServerError({ message: 'no space left', code: 14_031 });

  it('says that nothing works just now while the database is away, also from inside a bulk write', async () => {
    const bulk = [cut, fullDisk].map((error) => new mongo.MongoBulkWriteError(error, {} as never));
    for (const error of [cut, fullDisk, ...bulk]) {
      const answer = await answerTo(error);
      expect([answer.status, answer.headers.get('retry-after')]).to.deep.equal([503, '5']);
      expect(await answer.json()).to.include({ code: 'unavailable' });
    }
  });

  it('is a plain 500 otherwise, which tells nothing of it', async () => {
    const duplicate = new mongo.MongoServerError({ message: 'E11000 wren@example.test', code: 11_000 });
    for (const error of [duplicate, new mongo.MongoBulkWriteError(duplicate, {} as never), new Error('wren'), 'wren']) {
      const answer = await answerTo(error);
      expect(answer.status).to.equal(500);
      const body = await answer.text();
      expect(body).to.include('"code":"internal"').and.not.include('wren');
    }
  });
});
