import { z } from 'zod';
import { httpLimits } from '../../../config/limits.ts';
import { Done, Slug } from '../../contract/common.ts';
import { PostId, ThreadId } from '../../contract/ids.ts';
import * as wire from '../../contract/posts.ts';
import { route, type Route } from '../../route.ts';
import { accessInsideById } from '../communities/accessCommunity.ts';
import { accessPost } from './accessPost.ts';
import { editPost } from './editPost.ts';
import { listThreads } from './listThreads.ts';
import { markCalm } from './markCalm.ts';
import { markSupported } from './markSupported.ts';
import { presentOne } from './presentPosts.ts';
import { readThread } from './readThread.ts';
import { replyToThread } from './replyToThread.ts';
import { searchCommunity } from './searchCommunity.ts';
import { startThread } from './startThread.ts';
import { withdrawPost } from './withdrawPost.ts';

const inCommunity = z.object({ slug: Slug });
const ofThread = z.object({ id: ThreadId });
const ofPost = z.object({ id: PostId });

/** Threads and posts: everything here is behind the wall. */
export const postRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/communities/:slug/threads',
    summary: 'Threads of a community, newest activity first',
    tag: 'Posts',
    access: 'wall',
    params: inCommunity,
    query: wire.ThreadQuery,
    status: 200,
    response: wire.ThreadPage,
    run: (deps, actor, { params, query }) => listThreads(deps, actor, { slug: params.slug, query }),
  }),
  route({
    method: 'post',
    path: '/communities/:slug/threads',
    summary: 'Start a thread: screened before others see it',
    tag: 'Posts',
    access: 'wall',
    limit: httpLimits.write,
    params: inCommunity,
    body: wire.NewThread,
    status: 202,
    response: wire.ThreadCreated,
    problems: ['forbidden', 'charter-unaccepted'],
    run: async (deps, actor, { params, body, facts }) => {
      const { idempotencyKey } = facts;
      const { post, ...inside } = await startThread(deps, actor, { slug: params.slug, body, idempotencyKey });
      return { threadId: post.threadId, post: await presentOne(deps, inside, post) };
    },
  }),
  route({
    method: 'get',
    path: '/communities/:slug/search',
    summary: 'Search the words of a community',
    tag: 'Posts',
    access: 'wall',
    limit: httpLimits.search,
    params: inCommunity,
    query: wire.SearchQuery,
    status: 200,
    response: wire.SearchPage,
    run: (deps, actor, { params, query }) =>
      searchCommunity(deps, actor, { slug: params.slug, words: query.q, cursor: query.cursor, limit: query.limit }),
  }),
  route({
    method: 'get',
    path: '/threads/:id',
    summary: 'A thread with its posts, oldest first',
    tag: 'Posts',
    access: 'wall',
    params: ofThread,
    query: wire.PostsQuery,
    status: 200,
    response: wire.Thread,
    run: (deps, actor, { params, query }) =>
      readThread(deps, actor, { id: params.id, after: query.after, limit: query.limit }),
  }),
  route({
    method: 'post',
    path: '/threads/:id/posts',
    summary: 'Reply: screened before others see it',
    tag: 'Posts',
    access: 'wall',
    limit: httpLimits.write,
    params: ofThread,
    body: wire.NewPost,
    status: 202,
    response: wire.Post,
    problems: ['forbidden', 'charter-unaccepted'],
    run: async (deps, actor, { params, body, facts }) => {
      const { idempotencyKey } = facts;
      const { post, ...inside } = await replyToThread(deps, actor, { threadId: params.id, body, idempotencyKey });
      return presentOne(deps, inside, post);
    },
  }),
  route({
    method: 'get',
    path: '/posts/:id',
    summary: 'One post, as the reader sees it',
    tag: 'Posts',
    access: 'wall',
    params: ofPost,
    status: 200,
    response: wire.Post,
    run: async (deps, actor, { params }) => {
      const { post, ...inside } = await accessPost(deps, actor, params.id);
      return presentOne(deps, inside, post);
    },
  }),
  route({
    method: 'patch',
    path: '/posts/:id',
    summary: 'Change one’s own words: a new revision, screened again',
    tag: 'Posts',
    access: 'wall',
    limit: httpLimits.write,
    params: ofPost,
    body: wire.EditPost,
    status: 202,
    response: wire.Post,
    problems: ['edit-closed', 'stale-revision', 'forbidden', 'charter-unaccepted'],
    run: async (deps, actor, { params, body }) => {
      const row = await editPost(deps, actor, { id: params.id, body });
      return presentOne(deps, await accessInsideById(deps, actor, row.communityId), row);
    },
  }),
  route({
    method: 'delete',
    path: '/posts/:id',
    summary: 'Take one’s own words down',
    tag: 'Posts',
    access: 'wall',
    limit: httpLimits.write,
    params: ofPost,
    status: 200,
    response: Done,
    run: async (deps, actor, { params }) => {
      await withdrawPost(deps, actor, params.id);
      return { done: true as const };
    },
  }),
  ...([true, false] as const).map((on) =>
    route({
      method: on ? ('put' as const) : ('delete' as const),
      path: '/threads/:id/calm-recovery',
      summary: on ? 'Mark a thread as calm talk about recovery' : 'Take that mark away',
      tag: 'Posts',
      access: 'wall' as const,
      limit: httpLimits.write,
      params: ofThread,
      status: 200,
      response: Done,
      problems: ['forbidden' as const],
      run: async (deps, actor, { params }) => {
        await markCalm(deps, actor, { id: params.id, on });
        return { done: true as const };
      },
    }),
  ),
  ...([true, false] as const).map((on) =>
    route({
      method: on ? ('put' as const) : ('delete' as const),
      path: '/posts/:id/support',
      summary: on ? 'Say “supported me”: only its author learns of it' : 'Take “supported me” back',
      tag: 'Posts',
      access: 'wall' as const,
      limit: httpLimits.write,
      params: ofPost,
      status: 200,
      response: Done,
      problems: ['forbidden' as const],
      run: async (deps, actor, { params }) => {
        await markSupported(deps, actor, { id: params.id, on });
        return { done: true as const };
      },
    }),
  ),
];
