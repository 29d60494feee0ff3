import type { Request, RequestHandler, Response } from 'express';

/** Runs handlers on a request outside of their router, one after the other. Raises what one of them passes on. */
export async function passThrough(handlers: readonly RequestHandler[], req: Request, res: Response): Promise<void> {
  for (const handler of handlers) {
    await new Promise<void>((resolve, reject) => {
      const done = (error?: unknown): void => {
        if (error === undefined || error === null) resolve();
        else
          reject(error instanceof Error ? error : new Error('A handler passed on what is no error', { cause: error }));
      };
      void handler(req, res, done);
    });
  }
}
