import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { ProblemCode } from '../contract/problem.ts';

/** Facts of a request that verbs may use. */
export interface RequestFacts {
  readonly requestId: string;
  /** Where it came from, as tries are counted: see `networkOf`. */
  readonly address: string;
  readonly userAgent: string;
  /** The client's key for a creation that may be sent twice; scoped to the account by the store. */
  readonly idempotencyKey: string | null;
}

/** Parsed input of a route. */
export interface Input<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly facts: RequestFacts;
}

/** How often something may be done: `points` in `perMs`, for one account (or one address where nobody is signed in). */
export interface RateLimit {
  readonly points: number;
  readonly perMs: number;
  /** Each process counts for itself: for what is done often, and is no secret that somebody could guess by trying. */
  readonly eachProcess?: boolean;
}

/**
 * One route, as a list read from top to bottom: rate limit, authentication, input, handler, answer. The same schemas validate and
 * make the OpenAPI document.
 */
export interface RouteSpec<
  Deps,
  Actor,
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under `/api`, with express parameters: `/threads/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  /**
   * `anyone`; `signed-in`: visitors get 401; `wall`: visitors get the 404 of what does not exist.
   */
  readonly access: 'anyone' | 'signed-in' | 'wall';
  readonly limit?: RateLimit;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly status: 200 | 201 | 202;
  readonly response: R;
  /** The type of the answer, where it is not JSON: `run` sends it. */
  readonly responseType?: string;
  /** Problems of its own, beside those of every route. */
  readonly problems?: readonly ProblemCode[];
  readonly run: (
    deps: Deps,
    actor: Actor,
    input: Input<z.output<P>, z.output<Q>, z.output<B>>,
    http: { readonly req: Request; readonly res: Response },
  ) => Promise<z.input<R>>;
}

/** A route with its own schemas forgotten: what lists of routes hold. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of routes with different schemas has no narrower type
export type AnyRoute<Deps, Actor> = RouteSpec<Deps, Actor, any, any, any, any>;

/** Gives `route` for one pair of Deps and Actor: it checks a spec's types and changes nothing. */
export function routesFor<Deps, Actor>() {
  return <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    spec: RouteSpec<Deps, Actor, P, Q, B, R>,
  ): AnyRoute<Deps, Actor> => spec;
}
