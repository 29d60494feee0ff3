import { Router } from 'express';
import type { Deps } from '../deps.ts';
import { degradedParts, isDatabaseUp } from './health.ts';

/** Probes: `live` while the process turns; `ready` is 503 only without the database or while closing. */
export function healthRoutes(deps: Pick<Deps, 'config' | 'redis' | 'db'>, isClosing: () => boolean): Router {
  const router = Router();
  router.get('/live', (_req, res) => void res.json({ live: true }));
  router.get('/ready', async (_req, res) => {
    const [up, degraded] = await Promise.all([isDatabaseUp(deps), degradedParts(deps)]);
    const ready = up && !isClosing();
    res.status(ready ? 200 : 503).json({ ready, degraded });
  });
  return router;
}
