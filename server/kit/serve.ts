import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import type { Fault } from '../contract/problem.ts';
import { networkOf } from './network.ts';
import { Problem } from './problem.ts';
import type { RateLimiter } from './rateLimiter.ts';
import type { AnyRoute, RequestFacts } from './route.ts';
import { bodyOf } from './sharedAnswer.ts';

interface Serving<Deps, Actor> {
  /** Deps for one request, whose log names it. */
  readonly depsFor: (requestId: string) => Deps;
  /** Who asks, and the id that rate limits count (null: a visitor). */
  readonly authenticate: (req: Request) => Promise<{ actor: Actor; accountId: string | null }>;
  readonly limiter: RateLimiter;
  /** Answers are checked against their schemas (tests). */
  readonly checkResponses: boolean;
}

/** Serves a list of routes, with a router for each first word of their paths: a request is not compared with all the others. */
export function serve<Deps, Actor>(
  routes: readonly AnyRoute<Deps, Actor>[],
  serving: Serving<Deps, Actor>,
): RequestHandler {
  const routers = new Map<string, Router>();
  for (const route of routes) {
    const word = firstWord(route.path);
    const router = routers.get(word) ?? Router();
    routers.set(word, router);
    router[route.method](route.path, handler(route, serving));
  }
  return (req, res, next) => {
    const router = routers.get(firstWord(req.path));
    if (router === undefined) next();
    else router(req, res, next);
  };
}

/** Paths are compared without regard to case, as express does. */
function firstWord(path: string): string {
  return path.split('/', 2)[1]?.toLowerCase() ?? '';
}

function handler<Deps, Actor>(route: AnyRoute<Deps, Actor>, serving: Serving<Deps, Actor>) {
  const name = `${route.method} ${route.path}`;
  return async (req: Request, res: Response): Promise<void> => {
    res.locals['route'] = `/api${route.path}`;
    await serving.limiter.countAddress(networkOf(req.ip));
    const { actor, accountId } = await serving.authenticate(req);
    if (route.limit !== undefined) await serving.limiter.count(name, accountId ?? networkOf(req.ip), route.limit);
    if (accountId === null && route.access === 'signed-in') throw new Problem('signed-out');
    if (accountId === null && route.access === 'wall') throw new Problem('not-found');
    const input = parseInput(route, req, res);
    const answer: unknown = await route.run(serving.depsFor(input.facts.requestId), actor, input, { req, res });
    if (res.headersSent) return;
    if (serving.checkResponses) checkResponse(name, route.response as z.ZodType, answer);
    res.status(route.status).type('json').send(bodyOf(answer));
  };
}

function parseInput<Deps, Actor>(route: AnyRoute<Deps, Actor>, req: Request, res: Response) {
  const faults: Fault[] = [];
  const parse = (schema: z.ZodType | undefined, value: unknown): unknown => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) faults.push({ path: issue.path.join('.'), message: issue.message });
    return undefined;
  };
  // An address that cannot be an id leads nowhere: the same 404 as for what does not exist.
  const params: unknown = (route.params as z.ZodType | undefined)?.safeParse(req.params).data;
  if (route.params !== undefined && params === undefined) throw new Problem('not-found');
  const query = parse(route.query as z.ZodType | undefined, req.query);
  const body = parse(route.body as z.ZodType | undefined, req.body);
  if (faults.length > 0) throw new Problem('invalid-input', { faults });
  return { params, query, body, facts: requestFacts(req, res) };
}

function requestFacts(req: Request, res: Response): RequestFacts {
  const key = req.get('idempotency-key') ?? null;
  if (key !== null && !/^[\x21-\x7e]{8,100}$/.test(key)) {
    throw new Problem('invalid-input', {
      faults: [{ path: 'Idempotency-Key', message: 'Use 8 to 100 printable characters' }],
    });
  }
  return {
    requestId: String(res.getHeader('x-request-id') ?? ''),
    address: networkOf(req.ip),
    userAgent: req.get('user-agent') ?? '',
    idempotencyKey: key,
  };
}

function checkResponse(name: string, schema: z.ZodType, answer: unknown): void {
  const checked = schema.safeParse(answer);
  if (!checked.success) throw new Error(`The answer of ${name} is not what it promises: ${checked.error.message}`);
}
