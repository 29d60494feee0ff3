import { expect } from 'chai';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { Answer } from '../../../kit/agent.ts';
import type { TestApp } from '../../../kit/app.ts';
import type { Person } from '../../../kit/factories.ts';
import { seenThread, words } from '../posts/posts.world.ts';

export const minute = 60_000;
export const hour = 60 * minute;

/** A post that a person must look at, and its case. */
export interface Flagged {
  readonly threadId: string;
  readonly postId: string;
  readonly caseId: string;
}

/** The case of a target, as it is stored. */
export async function caseOf(app: TestApp, targetId: string): Promise<CaseRecord> {
  const row = (await app.deps.db
    .collection('cases')
    .findOne({ 'target.id': targetId })) as unknown as CaseRecord | null;
  if (row === null) throw new Error('no such case');
  return row;
}

/** A screened post that opened a case. */
export async function flagged(
  app: TestApp,
  community: CommunityRow,
  by: Person,
  text: string = words.red,
): Promise<Flagged> {
  const ids = await seenThread(app, community, by, { text });
  return { ...ids, caseId: (await caseOf(app, ids.postId))._id };
}

/** Claims a case; answers the claim's id. */
export async function claim(by: Person, caseId: string): Promise<string> {
  const answer = await by.agent.post(`/api/cases/${caseId}/claim`);
  expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
  return answer.body.claim.id as string;
}

/** Decides a case under a claim. */
export function decide(
  by: Person,
  caseId: string,
  claimId: string,
  action: string,
  reason: string,
  more: object = {},
): Promise<Answer> {
  return by.agent.post(`/api/cases/${caseId}/decisions`, { action, reason, note: '', revision: 1, claimId, ...more });
}

/** Claims and decides, and expects that it works. */
export async function settle(
  by: Person,
  caseId: string,
  action: string,
  reason: string,
  more: object = {},
): Promise<Answer> {
  const answer = await decide(by, caseId, await claim(by, caseId), action, reason, more);
  expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
  return answer;
}

/** Status and code of a refusal. */
export const refusal = (answer: Answer): [number, string] => [answer.status, answer.body.code as string];
