import { expect } from 'chai';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { Answer } from '../../../kit/agent.ts';
import type { Person } from '../../../kit/factories.ts';

/** A join request's body that is right for a community made by the factories. */
export const asking = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  as: 'patient',
  pseudonym: 'Quiet Moss',
  answers: ['I had a transplant two years ago.', 'Work and tiredness.'],
  charterVersion: 1,
  charterAccepted: true,
  healthConsent: true,
  ...overrides,
});

/** Asks to join over HTTP. */
export function ask(
  person: Person,
  community: CommunityRow,
  overrides: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  return person.agent.post(`/api/communities/${community.slug}/join-requests`, asking(overrides), headers);
}

/** Asks to join and answers the request's id. */
export async function asked(
  person: Person,
  community: CommunityRow,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const answer = await ask(person, community, overrides);
  expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
  return answer.body.id as string;
}

/** Decides a join request over HTTP. */
export function decide(
  by: Person,
  requestId: string,
  action: 'accept' | 'decline',
  overrides: Record<string, unknown> = {},
): Promise<Answer> {
  const reason = action === 'accept' ? 'fits-group' : 'answers-unclear';
  return by.agent.post(`/api/join-requests/${requestId}/decision`, { action, reason, note: '', ...overrides });
}
