import { z } from 'zod';
import { httpLimits } from '../../../config/limits.ts';
import { PostId } from '../../contract/ids.ts';
import { PublicReport, ReportPost, ReportTaken } from '../../contract/reports.ts';
import { route, type Route } from '../../route.ts';
import { presentTaken } from './reports.present.ts';
import { reportPost } from './reportPost.ts';
import { takeReport } from './takeReport.ts';

/** Telling us that something is wrong. */
export const reportsRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/posts/:id/reports',
    summary: 'Report a post of somebody else',
    tag: 'reports',
    access: 'wall',
    limit: httpLimits.ask,
    params: z.object({ id: PostId }),
    body: ReportPost,
    status: 201,
    response: ReportTaken,
    problems: ['own-content'],
    run: async (deps, actor, { params, body }) =>
      presentTaken(await reportPost(deps, actor, { postId: params.id, body })),
  }),
  route({
    method: 'post',
    path: '/reports',
    summary: 'Tell us about a problem, signed in or not',
    tag: 'reports',
    access: 'anyone',
    limit: httpLimits.ask,
    body: PublicReport,
    status: 201,
    response: ReportTaken,
    run: async (deps, actor, { body, facts }) =>
      presentTaken(await takeReport(deps, actor, { body, idempotencyKey: facts.idempotencyKey })),
  }),
];
