import { z } from 'zod';
import { httpLimits } from '../../../config/limits.ts';
import { Appeal, AppealTaken } from '../../contract/cases.ts';
import { DecisionId } from '../../contract/ids.ts';
import { route, type Route } from '../../route.ts';
import { helpEntries } from '../../triage/helpEntries.ts';
import { appealDecision } from './appealDecision.ts';

/** Asking to look again at a decision. */
export const appealsRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/decisions/:id/appeal',
    summary: 'Ask somebody else to look again at a decision about oneself',
    tag: 'appeals',
    access: 'wall',
    limit: httpLimits.ask,
    params: z.object({ id: DecisionId }),
    body: Appeal,
    status: 201,
    response: AppealTaken,
    problems: ['action-not-offered', 'already-appealed'],
    run: async (deps, actor, { params, body, facts }) => {
      const input = { decisionId: params.id, text: body.text, idempotencyKey: facts.idempotencyKey };
      const appeal = await appealDecision(deps, actor, input);
      return { caseId: appeal.caseId, help: helpEntries(appeal.helpShown), crisis: appeal.crisis };
    },
  }),
];
