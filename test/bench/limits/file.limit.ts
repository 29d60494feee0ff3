import { createServer } from 'node:http';
import express from 'express';
import { answerParent } from '../child.ts';
import { listen } from './serve.ts';

/** The limit of a page: bare Express that sends a static file of the same size. */
answerParent<{ folder: string }>(async ({ folder }) => {
  const app = express().disable('x-powered-by');
  app.use(express.static(folder));
  return listen(createServer(app));
});
