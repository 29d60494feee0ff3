import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Log } from './log.ts';
import { Problem } from './problem.ts';

/** Answers what no route took. */
export const nothingHere: RequestHandler = () => {
  throw new Problem('not-found');
};

/** Turns every error into a problem document. Unknown faults are a plain 500 and a log line. */
export function answerFaults(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    const route = `${req.method} ${(req.route as { path?: string } | undefined)?.path ?? 'unmatched'}`;
    if (problem.status >= 500) log.error({ err: error, requestId: requestId(res), route }, 'request failed');
    else if (problem.details.forLog !== undefined)
      log.info({ code: problem.code, requestId: requestId(res) }, problem.details.forLog);
    if (problem.details.retryAfterSeconds !== undefined)
      res.set('retry-after', String(problem.details.retryAfterSeconds));
    res
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem.body(requestId(res))));
  };
}

function requestId(res: Response): string {
  return String(res.getHeader('x-request-id') ?? '');
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (typeof error === 'object' && error !== null) {
    if ('type' in error) {
      if (error.type === 'entity.too.large') return new Problem('body-too-large');
      if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') {
        return new Problem('unsupported-media-type');
      }
      if (
        error.type === 'entity.parse.failed' ||
        error.type === 'request.aborted' ||
        error.type === 'request.size.invalid'
      ) {
        return new Problem('malformed-body');
      }
    }
    if (error instanceof URIError) return new Problem('not-found');
    // Addresses that no file can have, and ranges of one that it does not have.
    if ('status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500) {
      return new Problem('not-found');
    }
    if (isDatabaseAway(error)) {
      return new Problem('unavailable', { retryAfterSeconds: 5 });
    }
  }
  return new Problem('internal');
}

function isDatabaseAway(error: object): boolean {
  if ('name' in error && typeof error.name === 'string' && awayNames.has(error.name)) return true;
  if ('code' in error && typeof error.code === 'number' && awayCodes.has(error.code)) return true;
  // `insertMany` and `bulkWrite` raise an error of their own, with what broke inside it.
  return 'errorResponse' in error && error.errorResponse instanceof Error && isDatabaseAway(error.errorResponse);
}

/**
 * Codes of the server's errors that mean the same: it is stepping down, stopping, starting or not the primary, it gave the write up,
 * or its disk is full.
 */
const awayCodes = new Set([
  // HostUnreachable, HostNotFound, NetworkTimeout, SocketException
  6, 7, 89, 9001,
  // ShutdownInProgress, PrimarySteppedDown, InterruptedAtShutdown, InterruptedDueToReplStateChange
  91, 189, 11_600, 11_602,
  // NotWritablePrimary, NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary
  10_107, 13_435, 13_436,
  // WriteConcernFailed, ExceededTimeLimit, OutOfDiskSpace
  64, 262, 14_031,
]);

/** Names of the driver's errors that mean: the database can't be reached, or can't write, just now. */
const awayNames = new Set([
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoPoolClearedError',
  'MongoWaitQueueTimeoutError',
  'MongooseServerSelectionError',
]);
