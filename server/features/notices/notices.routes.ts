import { z } from 'zod';
import { Done, PageQuery } from '../../contract/common.ts';
import { NoticeId } from '../../contract/ids.ts';
import { NoticePage } from '../../contract/notices.ts';
import { route, type Route } from '../../route.ts';
import { listNotices } from './listNotices.ts';
import { markRead } from './markRead.ts';

/** News for the reader's own account. */
export const noticesRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/notices',
    summary: 'The reader’s own notices, newest first',
    tag: 'notices',
    access: 'signed-in',
    query: PageQuery,
    status: 200,
    response: NoticePage,
    run: (deps, actor, { query }) => listNotices(deps, actor, query),
  }),
  route({
    method: 'post',
    path: '/notices/:id/read',
    summary: 'Mark one of the reader’s own notices as read',
    tag: 'notices',
    access: 'signed-in',
    params: z.object({ id: NoticeId }),
    status: 200,
    response: Done,
    run: async (deps, actor, { params }) => {
      await markRead(deps, actor, { noticeId: params.id });
      return { done: true as const };
    },
  }),
];
