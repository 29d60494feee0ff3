import { z } from 'zod';
import { httpLimits, rulesLimits } from '../../../config/limits.ts';
import { Done, Slug } from '../../contract/common.ts';
import { PostId, ProposalId, TrialId } from '../../contract/ids.ts';
import * as wire from '../../contract/rules.ts';
import { route, type Route } from '../../route.ts';
import { changeSettings } from './changeSettings.ts';
import { decideProposal } from './decideProposal.ts';
import { exportExamples } from './exportExamples.ts';
import { listVersions } from './listVersions.ts';
import { markExample } from './markExample.ts';
import { saveRules } from './saveRules.ts';
import { showRules } from './showRules.ts';
import { showTrial } from './showTrial.ts';
import { startTrial } from './startTrial.ts';

const BySlug = z.object({ slug: Slug });
const tag = 'Rules';

/** Rules that supporters can own. To everyone who does not work in a community its rules do not exist. */
export const rulesRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/communities/:slug/rules',
    summary: 'Every rule, how often it fired here and how often supporters agreed; and the group’s own words',
    tag,
    access: 'wall',
    params: BySlug,
    status: 200,
    response: wire.RulesView,
    problems: ['training-lapsed'],
    run: (deps, actor, { params }) => showRules(deps, actor, params.slug),
  }),
  route({
    method: 'get',
    path: '/communities/:slug/rules/versions',
    summary: 'The versions of a group’s rules, newest first, each with what it changed',
    tag,
    access: 'wall',
    params: BySlug,
    query: wire.VersionQuery,
    status: 200,
    response: wire.VersionPage,
    problems: ['training-lapsed'],
    run: (deps, actor, { params, query }) => listVersions(deps, actor, { ...query, slug: params.slug }),
  }),
  route({
    method: 'post',
    path: '/communities/:slug/rules/versions',
    summary: 'Save a change that was tried; one that lowers a rule of crisis or red waits for a second lead',
    tag,
    access: 'wall',
    limit: httpLimits.write,
    params: BySlug,
    body: wire.SaveRules,
    status: 201,
    response: wire.RulesSaved,
    problems: ['forbidden', 'training-lapsed', 'stale-rules', 'trial-needed', 'proposal-waiting'],
    run: (deps, actor, { params, body }) => saveRules(deps, actor, { slug: params.slug, body }),
  }),
  route({
    method: 'post',
    path: '/communities/:slug/rules/trials',
    summary: 'Try a change on the group’s newest posts, in the background',
    tag,
    access: 'wall',
    limit: rulesLimits.trials,
    params: BySlug,
    body: wire.StartTrial,
    status: 202,
    response: wire.RuleTrial,
    problems: ['forbidden', 'training-lapsed', 'stale-rules', 'trial-running'],
    run: (deps, actor, { params, body }) => startTrial(deps, actor, { slug: params.slug, body }),
  }),
  route({
    method: 'get',
    path: '/communities/:slug/rules/trials/:id',
    summary: 'How far a trial is, and which posts it would make a difference to',
    tag,
    access: 'wall',
    params: z.object({ slug: Slug, id: TrialId }),
    status: 200,
    response: wire.RuleTrial,
    problems: ['forbidden', 'training-lapsed'],
    run: (deps, actor, { params }) => showTrial(deps, actor, params),
  }),
  route({
    method: 'post',
    path: '/communities/:slug/rules/proposals/:id/decision',
    summary: 'Agree to a change that waits, refuse it, or take one’s own back',
    tag,
    access: 'wall',
    limit: httpLimits.write,
    params: z.object({ slug: Slug, id: ProposalId }),
    body: wire.DecideProposal,
    status: 200,
    response: wire.RulesSaved,
    problems: ['forbidden', 'training-lapsed', 'same-decider', 'proposal-over', 'stale-rules'],
    run: (deps, actor, { params, body }) => decideProposal(deps, actor, { ...params, body }),
  }),
  route({
    method: 'put',
    path: '/communities/:slug/rules/settings',
    summary: 'Say whether labelled examples keep members’ words; turning it off erases them',
    tag,
    access: 'wall',
    limit: httpLimits.write,
    params: BySlug,
    body: wire.RuleSettings,
    status: 200,
    response: wire.RuleSettings,
    problems: ['forbidden', 'training-lapsed'],
    run: (deps, actor, { params, body }) => changeSettings(deps, actor, { slug: params.slug, body }),
  }),
  route({
    method: 'get',
    path: '/communities/:slug/rules/examples.jsonl',
    summary: 'Labelled examples, one JSON object a line (`ExampleLine`), for leads',
    tag,
    access: 'wall',
    limit: httpLimits.export,
    params: BySlug,
    status: 200,
    response: z.string(),
    responseType: 'application/x-ndjson',
    problems: ['forbidden', 'training-lapsed'],
    run: async (deps, actor, { params }, { res }) => {
      const lines = await exportExamples(deps, actor, params.slug);
      res
        .status(200)
        .set('content-disposition', 'attachment; filename="examples.jsonl"')
        .type('application/x-ndjson')
        .send(lines);
      return lines;
    },
  }),
  route({
    method: 'post',
    path: '/posts/:id/examples',
    summary: 'Say what screening should have made of a post: a wrong flag, or something missed',
    tag,
    access: 'wall',
    limit: httpLimits.write,
    params: z.object({ id: PostId }),
    body: wire.MarkExample,
    status: 201,
    response: Done,
    problems: ['training-lapsed', 'own-content', 'stale-revision'],
    run: async (deps, actor, { params, body }) => {
      await markExample(deps, actor, { id: params.id, body });
      return { done: true as const };
    },
  }),
];
