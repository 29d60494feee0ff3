import { z } from 'zod';
import { httpLimits } from '../../../config/limits.ts';
import { AcceptCharter, AssignStaff, EndMembership, MemberRow } from '../../contract/communities.ts';
import { Cursor, Done, pageOf, Slug } from '../../contract/common.ts';
import { MembershipId } from '../../contract/ids.ts';
import { MentionList, MentionQuery, MuteList } from '../../contract/posts.ts';
import { route, type Route } from '../../route.ts';
import { acceptCharter } from './acceptCharter.ts';
import { assignStaff } from './assignStaff.ts';
import { endMembership } from './endMembership.ts';
import { findMentions } from './findMentions.ts';
import { listMembers } from './listMembers.ts';
import { listMutes, muteMember } from './muteMember.ts';

const done = { done: true } as const;
const BySlug = z.object({ slug: Slug });
const ById = z.object({ id: MembershipId });

/** People's places in a community: one's own, and those that admins see to. */
export const membershipRoutes: readonly Route[] = [
  route({
    method: 'delete',
    path: '/memberships/:id',
    summary: 'Leave a group, or end somebody’s place in it with a reason; its sockets are cut at once',
    tag: 'Memberships',
    access: 'wall',
    limit: httpLimits.write,
    params: ById,
    body: EndMembership,
    status: 200,
    response: Done,
    problems: ['forbidden'],
    run: async (deps, actor, { params, body }) => {
      await endMembership(deps, actor, { id: params.id, reason: body.reason });
      return done;
    },
  }),
  route({
    method: 'post',
    path: '/memberships/:id/charter',
    summary: 'Accept the rules as they are now',
    tag: 'Memberships',
    access: 'wall',
    limit: httpLimits.write,
    params: ById,
    body: AcceptCharter,
    status: 200,
    response: Done,
    problems: ['charter-changed'],
    run: async (deps, actor, { params, body }) => {
      await acceptCharter(deps, actor, { id: params.id, version: body.version });
      return done;
    },
  }),
  route({
    method: 'put',
    path: '/memberships/:id/mute',
    summary: 'Mute a member for oneself; nobody else learns of it',
    tag: 'Memberships',
    access: 'wall',
    limit: httpLimits.write,
    params: ById,
    status: 200,
    response: Done,
    problems: ['forbidden'],
    run: async (deps, actor, { params }) => {
      await muteMember(deps, actor, { id: params.id, on: true });
      return done;
    },
  }),
  route({
    method: 'delete',
    path: '/memberships/:id/mute',
    summary: 'Hear a muted member again',
    tag: 'Memberships',
    access: 'wall',
    limit: httpLimits.write,
    params: ById,
    status: 200,
    response: Done,
    problems: ['forbidden'],
    run: async (deps, actor, { params }) => {
      await muteMember(deps, actor, { id: params.id, on: false });
      return done;
    },
  }),
  route({
    method: 'get',
    path: '/communities/:slug/mutes',
    summary: 'Whom the reader muted there',
    tag: 'Memberships',
    access: 'wall',
    params: BySlug,
    status: 200,
    response: MuteList,
    run: (deps, actor, { params }) => listMutes(deps, actor, params.slug),
  }),
  route({
    method: 'get',
    path: '/communities/:slug/mentions',
    summary: 'Members whose name begins with what was typed',
    tag: 'Memberships',
    access: 'wall',
    params: BySlug,
    query: MentionQuery,
    status: 200,
    response: MentionList,
    run: (deps, actor, { params, query }) => findMentions(deps, actor, { slug: params.slug, q: query.q }),
  }),
  route({
    method: 'get',
    path: '/communities/:slug/members',
    summary: 'Members and staff, for those who administer the group; the look is logged',
    tag: 'Memberships',
    access: 'wall',
    params: BySlug,
    query: z.object({ cursor: Cursor.optional() }),
    status: 200,
    response: pageOf(MemberRow),
    run: (deps, actor, { params, query }) => listMembers(deps, actor, { slug: params.slug, cursor: query.cursor }),
  }),
  route({
    method: 'post',
    path: '/communities/:slug/staff',
    summary: 'Give somebody a staff role, or change until when their training holds',
    tag: 'Memberships',
    access: 'wall',
    limit: httpLimits.write,
    params: BySlug,
    body: AssignStaff,
    status: 200,
    response: MemberRow,
    problems: ['forbidden'],
    run: (deps, actor, { params, body }) => assignStaff(deps, actor, { slug: params.slug, body }),
  }),
];
