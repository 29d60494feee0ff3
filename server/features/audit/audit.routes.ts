import { AuditPage, AuditQuery } from '../../contract/audit.ts';
import { route, type Route } from '../../route.ts';
import { readAudit } from './readAudit.ts';

/** The log. */
export const auditRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/audit',
    summary: 'The append-only log, for organisation admins, and for community admins of their own',
    tag: 'Log',
    access: 'wall',
    query: AuditQuery,
    status: 200,
    response: AuditPage,
    problems: ['not-found'],
    run: (deps, actor, { query }) => readAudit(deps, actor, query),
  }),
];
