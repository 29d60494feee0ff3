import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import type { z } from 'zod';
import { ProblemBody, problemStatus, type ProblemCode } from '../contract/problem.ts';
import type { AnyRoute } from './route.ts';

const everyRoute: readonly ProblemCode[] = ['too-many-requests', 'unavailable', 'internal'];

/** The OpenAPI 3.1 document of a list of routes, from the schemas that validate. */
export function describeRoutes<Deps, Actor>(routes: readonly AnyRoute<Deps, Actor>[], publicUrl: string): unknown {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}');
    (paths[path] ??= {})[route.method] = describe(route);
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Alongside',
      version: '1',
      description: 'Peer support for people who live with the same health condition. Sign in with a session cookie.',
    },
    servers: [{ url: `${publicUrl}/api` }],
    paths: paths,
  });
}

function describe<Deps, Actor>(route: AnyRoute<Deps, Actor>): ZodOpenApiOperationObject {
  const creates = route.method === 'post';
  return {
    summary: route.summary,
    tags: [route.tag],
    ...(route.params === undefined && route.query === undefined
      ? {}
      : {
          requestParams: {
            ...(route.params === undefined ? {} : { path: route.params as z.ZodObject }),
            ...(route.query === undefined ? {} : { query: route.query as z.ZodObject }),
          },
        }),
    ...(creates
      ? {
          parameters: [
            {
              in: 'header',
              name: 'Idempotency-Key',
              required: false,
              schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[!-~]+$' },
              description: 'The same key makes the same creation once, however often it is sent',
            },
          ],
        }
      : {}),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: route.method !== 'delete',
            content: { 'application/json': { schema: route.body as z.ZodType } },
          },
        }),
    responses: {
      [String(route.status)]: {
        description: 'Done',
        content: { [route.responseType ?? 'application/json']: { schema: route.response as z.ZodType } },
      },
      ...problems(route),
    },
  } as ZodOpenApiOperationObject;
}

function problems<Deps, Actor>(route: AnyRoute<Deps, Actor>): Record<string, unknown> {
  const codes = new Set<ProblemCode>([...everyRoute, ...(route.problems ?? [])]);
  if (route.access === 'signed-in') codes.add('signed-out');
  if (route.access === 'wall' || route.params !== undefined) codes.add('not-found');
  if (route.body !== undefined || route.query !== undefined) codes.add('invalid-input');
  if (route.method === 'post') codes.add('invalid-input');
  if (route.method !== 'get') {
    for (const code of ['malformed-body', 'body-too-large', 'unsupported-media-type', 'cross-site'] as const)
      codes.add(code);
  }
  const byStatus: Record<string, ProblemCode[]> = {};
  for (const code of codes) (byStatus[String(problemStatus[code])] ??= []).push(code);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, list]) => [
      status,
      { description: list.join(', '), content: { 'application/problem+json': { schema: ProblemBody } } },
    ]),
  );
}
