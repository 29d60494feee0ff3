import { z } from 'zod';
import { httpLimits, joiningLimits } from '../../../config/limits.ts';
import { OwnJoinRequest } from '../../contract/accounts.ts';
import { Decided } from '../../contract/cases.ts';
import { PageQuery, pageOf } from '../../contract/common.ts';
import { JoinRequestId } from '../../contract/ids.ts';
import {
  AskToJoin,
  DecideJoinRequest,
  JoinRequestQuery,
  JoinRequestRow,
  JoinTarget,
  OwnRequest,
  PseudonymCheck,
  PseudonymIdeas,
  PseudonymQuery,
} from '../../contract/joining.ts';
import { refuse } from '../../kit/problem.ts';
import { route, type Route } from '../../route.ts';
import { accessCommunity } from '../communities/accessCommunity.ts';
import { askToJoin } from './askToJoin.ts';
import { checkPseudonym, suggestPseudonyms } from './checkPseudonym.ts';
import { decideJoinRequest } from './decideJoinRequest.ts';
import { presentOwn } from './joining.present.ts';
import { listJoinRequests, listOwnRequests } from './listJoinRequests.ts';

/** Asking to be let in to a community, and deciding on it. */
export const joiningRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/communities/:slug/pseudonyms',
    summary: 'Free names to choose from; with `name`, whether that one is free',
    tag: 'joining',
    access: 'signed-in',
    limit: joiningLimits.names,
    params: JoinTarget,
    query: PseudonymQuery,
    status: 200,
    response: z.union([PseudonymIdeas, PseudonymCheck]),
    run: async (deps, actor, { params, query }) => {
      const accountId = actor.accountId ?? refuse('signed-out');
      const community = await accessCommunity(deps, params.slug);
      return query.name === undefined
        ? { items: await suggestPseudonyms(deps, accountId, community._id) }
        : checkPseudonym(deps, accountId, { communityId: community._id, name: query.name });
    },
  }),
  route({
    method: 'post',
    path: '/communities/:slug/join-requests',
    summary: 'Ask to be let in',
    tag: 'joining',
    access: 'signed-in',
    limit: httpLimits.ask,
    params: JoinTarget,
    body: AskToJoin,
    status: 201,
    response: OwnRequest,
    problems: [
      'email-unconfirmed',
      'already-member',
      'already-asked',
      'charter-changed',
      'not-eligible',
      'pseudonym-taken',
    ],
    run: async (deps, actor, { params, body, facts }) =>
      presentOwn(await askToJoin(deps, actor, { slug: params.slug, body, idempotencyKey: facts.idempotencyKey })),
  }),
  route({
    method: 'get',
    path: '/communities/:slug/join-requests',
    summary: 'Join requests for those who decide them, without the answers',
    tag: 'joining',
    access: 'wall',
    params: JoinTarget,
    query: z.object({ ...PageQuery.shape, ...JoinRequestQuery.shape }),
    status: 200,
    response: pageOf(JoinRequestRow),
    run: (deps, actor, { params, query }) => listJoinRequests(deps, actor, { ...query, slug: params.slug }),
  }),
  route({
    method: 'post',
    path: '/join-requests/:id/decision',
    summary: 'Accept or decline a join request',
    tag: 'joining',
    access: 'wall',
    params: z.object({ id: JoinRequestId }),
    body: DecideJoinRequest,
    status: 200,
    response: Decided,
    problems: ['case-claimed', 'case-decided', 'own-content', 'same-decider', 'action-not-offered'],
    run: (deps, actor, { params, body }) => decideJoinRequest(deps, actor, { id: params.id, body }),
  }),
  route({
    method: 'get',
    path: '/account/join-requests',
    summary: 'The reader’s own join requests',
    tag: 'joining',
    access: 'signed-in',
    status: 200,
    response: z.object({ items: z.array(OwnJoinRequest) }),
    run: (deps, actor) => listOwnRequests(deps, actor),
  }),
];
