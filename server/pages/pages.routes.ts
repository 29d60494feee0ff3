import path from 'node:path';
import { Router, type Request, type Response } from 'express';
import { static as serveStatic } from 'express';
import serveCompressed from 'express-static-gzip';
import type { Log } from '../kit/log.ts';
import { apiDocs } from './apiDocs.ts';
import { builtFolder } from './builtFolder.ts';
import { documentFor, readClientDocument, type ClientDocument } from './clientDocument.ts';
import type { FirstAnswers } from './firstAnswers.ts';
import { firstView } from './firstView.ts';

/** What people open in a browser. */
export const servePages = {
  /** One static page that makes the OpenAPI document readable. */
  docs(): Router {
    const router = Router();
    router.get('/docs', (_req, res) => void res.set('cache-control', 'no-store').type('html').send(apiDocs));
    return router;
  },

  /**
   * The client: hashed files for good, everything else asked for anew; each other address is the application's document.
   * `production`: the files stay as they are while the process runs, so that the document is read once. `answersFor` gives what the page
   * would ask for first, to come with it; null: it asks itself.
   */
  client(
    production: boolean,
    log: Log,
    answersFor: (req: Request, res: Response) => Promise<FirstAnswers | null>,
  ): Router {
    const dir = builtFolder('client');
    let kept: ClientDocument | undefined;
    const router = Router();
    router.use(
      '/assets',
      // The build has put each file's compressed forms beside it.
      serveCompressed(path.join(dir, 'assets'), {
        enableBrotli: true,
        orderPreference: ['br'],
        index: false,
        serveStatic: { immutable: true, maxAge: '1y', fallthrough: false },
      }),
    );
    router.get('/help', (_req, res) => {
      res.set('cache-control', 'no-cache').sendFile(path.join(dir, 'help.html'));
    });
    const files = serveStatic(dir, { index: false, cacheControl: true, maxAge: 0, redirect: false });
    router.use((req, res, next) => {
      // Pages have no dot in their address, and are looked for in no folder.
      if (req.path.includes('.')) files(req, res, next);
      else next();
    });
    router.get('/{*page}', async (req, res, next) => {
      if (req.accepts('html') !== 'html') {
        next();
        return;
      }
      const document = kept ?? readClientDocument(dir);
      if (production) kept = document;
      const first = await answersFor(req, res);
      const view = first?.thread === undefined ? null : await firstView(first.thread, log);
      const parts = documentFor(document, req.path, first?.answers ?? null, view);
      res.set('cache-control', 'no-store').type('html');
      sendParts(res, parts);
    });
    return router;
  },
};

/** Sends what is in parts without putting them together first: they are large, and most of them are kept. */
function sendParts(res: Response, parts: readonly Buffer[]): void {
  res.set('content-length', String(parts.reduce((sum, part) => sum + part.length, 0)));
  res.cork();
  for (const part of parts) res.write(part);
  res.end();
  res.uncork();
}
