import { z } from 'zod';
import { httpLimits } from '../../../config/limits.ts';
import {
  ChangeCommunity,
  Community,
  CommunityList,
  CommunitySettings,
  CreateCommunity,
} from '../../contract/communities.ts';
import { Slug } from '../../contract/common.ts';
import { route, type Route } from '../../route.ts';
import { changeCommunity } from './changeCommunity.ts';
import { createCommunity } from './createCommunity.ts';
import { listCommunities, showCommunity, showRow } from './showCommunity.ts';
import { showSettings } from './showSettings.ts';

const BySlug = z.object({ slug: Slug });

/** Communities, as seen from outside and by those who administer them. */
export const communityRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/communities',
    summary: 'Every group, with the reader’s place in it',
    tag: 'Communities',
    access: 'anyone',
    status: 200,
    response: CommunityList,
    run: (deps, actor) => listCommunities(deps, actor),
  }),
  route({
    method: 'post',
    path: '/communities',
    summary: 'Make a group; for organisation admins',
    tag: 'Communities',
    access: 'signed-in',
    limit: httpLimits.write,
    body: CreateCommunity,
    status: 201,
    response: Community,
    problems: ['forbidden', 'slug-taken'],
    run: async (deps, actor, { body, facts }) => {
      const row = await createCommunity(deps, actor, { body, idempotencyKey: facts.idempotencyKey });
      return showRow(deps, actor, row);
    },
  }),
  route({
    method: 'get',
    path: '/communities/:slug',
    summary: 'A group as anybody may see it, with the reader’s place in it',
    tag: 'Communities',
    access: 'anyone',
    params: BySlug,
    status: 200,
    response: Community,
    run: (deps, actor, { params }) => showCommunity(deps, actor, params.slug),
  }),
  route({
    method: 'patch',
    path: '/communities/:slug',
    summary: 'Change a group’s settings; a changed charter is a new version',
    tag: 'Communities',
    access: 'wall',
    limit: httpLimits.write,
    params: BySlug,
    body: ChangeCommunity,
    status: 200,
    response: Community,
    problems: ['charter-changed'],
    run: async (deps, actor, { params, body }) => {
      const row = await changeCommunity(deps, actor, { slug: params.slug, body });
      return showRow(deps, actor, row);
    },
  }),
  route({
    method: 'get',
    path: '/communities/:slug/settings',
    summary: 'A group’s settings, for those who administer it',
    tag: 'Communities',
    access: 'wall',
    params: BySlug,
    status: 200,
    response: CommunitySettings,
    run: (deps, actor, { params }) => showSettings(deps, actor, params.slug),
  }),
];
