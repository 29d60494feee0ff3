import { z } from 'zod';
import { httpLimits } from '../../../config/limits.ts';
import * as wire from '../../contract/cases.ts';
import { Done } from '../../contract/common.ts';
import { CaseId } from '../../contract/ids.ts';
import { route, type Route } from '../../route.ts';
import { accountOf } from './accessCase.ts';
import { readConversation, writeMessage } from './caseMessages.ts';
import { claimCase, releaseCase } from './claimCase.ts';
import { decideCase } from './decideCase.ts';
import { listCases } from './listCases.ts';
import { viewCase } from './viewCase.ts';
import { refuse } from '../../kit/problem.ts';

const ofCase = z.object({ id: CaseId });

/** The supporters' work. To everyone who does not work a community's cases they do not exist. */
export const caseRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/cases',
    summary: 'The queue: overdue first, then severity, then due time',
    tag: 'Cases',
    access: 'signed-in',
    query: wire.CaseQuery,
    status: 200,
    response: wire.CasePage,
    problems: ['not-found', 'training-lapsed'],
    run: (deps, actor, { query }) => listCases(deps, actor, query),
  }),
  route({
    method: 'get',
    path: '/cases/:id',
    summary: 'A case with all that is needed to decide; the look is logged',
    tag: 'Cases',
    access: 'signed-in',
    params: ofCase,
    status: 200,
    response: wire.CaseView,
    problems: ['training-lapsed'],
    run: (deps, actor, { params }) => viewCase(deps, actor, params.id),
  }),
  route({
    method: 'post',
    path: '/cases/:id/claim',
    summary: 'Take a case for 10 minutes, or keep it longer',
    tag: 'Cases',
    access: 'signed-in',
    params: ofCase,
    status: 200,
    response: wire.Claimed,
    problems: ['case-claimed', 'case-decided', 'own-content', 'same-decider', 'forbidden', 'training-lapsed'],
    run: async (deps, actor, { params }) => {
      const row = await claimCase(deps, actor, params.id);
      const claim = row.claim ?? refuse('claim-lost');
      return {
        claim: {
          id: claim.id,
          by: claim.byName,
          mine: claim.by === accountOf(actor),
          expiresAt: claim.expiresAt.toISOString(),
        },
      };
    },
  }),
  route({
    method: 'delete',
    path: '/cases/:id/claim',
    summary: 'Give a case back',
    tag: 'Cases',
    access: 'signed-in',
    params: ofCase,
    status: 200,
    response: Done,
    problems: ['training-lapsed'],
    run: async (deps, actor, { params }) => {
      await releaseCase(deps, actor, params.id);
      return { done: true as const };
    },
  }),
  route({
    method: 'post',
    path: '/cases/:id/decisions',
    summary: 'Decide a claimed case: all in one transaction, or not at all',
    tag: 'Cases',
    access: 'signed-in',
    params: ofCase,
    body: wire.Decide,
    status: 201,
    response: wire.Decided,
    problems: [
      'claim-lost',
      'stale-revision',
      'case-decided',
      'action-not-offered',
      'own-content',
      'same-decider',
      'forbidden',
      'training-lapsed',
    ],
    run: async (deps, actor, { params, body, facts }) => {
      const { idempotencyKey } = facts;
      const { decisionId, row } = await decideCase(deps, actor, { id: params.id, body, idempotencyKey });
      return { decisionId, state: row.state };
    },
  }),
  route({
    method: 'get',
    path: '/cases/:id/messages',
    summary: 'What the supporter and the author have written to each other',
    tag: 'Cases',
    access: 'signed-in',
    params: ofCase,
    status: 200,
    response: wire.Conversation,
    problems: ['training-lapsed'],
    run: (deps, actor, { params }) => readConversation(deps, actor, params.id),
  }),
  route({
    method: 'post',
    path: '/cases/:id/messages',
    summary: 'Write to the author (who holds the case), or answer (the author)',
    tag: 'Cases',
    access: 'signed-in',
    limit: httpLimits.write,
    params: ofCase,
    body: wire.WriteMessage,
    status: 201,
    response: wire.Conversation,
    problems: ['claim-lost', 'case-decided', 'action-not-offered', 'training-lapsed'],
    run: async (deps, actor, { params, body, facts }) => {
      await writeMessage(deps, actor, { id: params.id, text: body.text, idempotencyKey: facts.idempotencyKey });
      return readConversation(deps, actor, params.id);
    },
  }),
];
