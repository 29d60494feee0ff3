import { expect } from 'chai';
import type { HouseDraft, RuleTrial } from '../../../../server/contract/rules.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { Answer } from '../../../kit/agent.ts';
import type { TestApp } from '../../../kit/app.ts';
import type { Person } from '../../../kit/factories.ts';

/** A draft with one word that is watched for. */
export const watching = (phrase: string, action: 'watch' | 'hold' = 'watch'): HouseDraft => ({
  words: [{ phrase, action, category: 'false-cure' }],
  changes: [],
});

/** A draft that changes one rule. */
export const changing = (rule: string, to: HouseDraft['changes'][number]['to']): HouseDraft => ({
  words: [],
  changes: [{ rule, to }],
});

/** Addresses of a community's rules. */
export const at = (community: CommunityRow, more = ''): string => `/api/communities/${community.slug}/rules${more}`;

/** Begins a trial; the worker does the rest. */
export function begin(by: Person, community: CommunityRow, draft: HouseDraft, basedOn = 0): Promise<Answer> {
  return by.agent.post(at(community, '/trials'), { basedOn, draft, posts: 200 });
}

/** Tries a draft to the end, and answers what the lead sees. */
export async function tried(
  app: TestApp,
  by: Person,
  community: CommunityRow,
  draft: HouseDraft,
  basedOn = 0,
): Promise<RuleTrial> {
  const answer = await begin(by, community, draft, basedOn);
  expect(answer.status, JSON.stringify(answer.body)).to.equal(202);
  const id = answer.body.id as string;
  await app.until<{ active: boolean }>('ruleTrials', { _id: id }, (trial) => !trial.active);
  const shown = await by.agent.get(at(community, `/trials/${id}`));
  expect(shown.status, JSON.stringify(shown.body)).to.equal(200);
  return shown.body;
}

/** Saves a draft. */
export function save(by: Person, community: CommunityRow, draft: HouseDraft, basedOn = 0): Promise<Answer> {
  return by.agent.post(at(community, '/versions'), { basedOn, draft, note: 'As agreed on Tuesday.' });
}

/** Tries and saves a draft, and expects that it works. */
export async function put(
  app: TestApp,
  by: Person,
  community: CommunityRow,
  draft: HouseDraft,
  basedOn = 0,
): Promise<Answer> {
  const trial = await tried(app, by, community, draft, basedOn);
  expect(trial.usable, JSON.stringify(trial)).to.equal(true);
  const answer = await save(by, community, draft, basedOn);
  expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
  return answer;
}
