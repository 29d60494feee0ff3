import { createServer } from 'node:http';
import express from 'express';
import { answerParent } from '../child.ts';
import { listen } from './serve.ts';

/** The limit of reading: bare Express that sends the same bytes again and again. */
answerParent<{ bytes: string; type: string }>(async ({ bytes, type }) => {
  const app = express().disable('x-powered-by').disable('etag');
  app.get('/{*any}', (_req, res) => void res.set('content-type', type).send(bytes));
  return listen(createServer(app));
});
