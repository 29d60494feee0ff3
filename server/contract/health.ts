import { z } from 'zod';

/** What can be away while the service goes on. */
export const Degraded = z.enum(['redis', 'worker', 'model', 'mail']);
/** Answer of `GET /health/ready`: 503 only without the database or while closing. */
export const Ready = z.object({ ready: z.boolean(), degraded: z.array(Degraded) });
