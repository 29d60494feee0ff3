import { expect } from 'chai';
import type { CreateCommunity } from '../../server/contract/communities.ts';
import type { AccountId, CommunityId, MembershipId } from '../../server/contract/ids.ts';
import type { Role } from '../../server/contract/roles.ts';
import { addAccount } from '../../server/features/accounts/addAccount.ts';
import { communities } from '../../server/features/communities/communities.store.ts';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { insertMembership } from '../../server/features/memberships/memberships.store.ts';
import { pseudonymKeyOf } from '../../server/features/memberships/pseudonym.rules.ts';
import { newId } from '../../server/kit/ids.ts';
import type { Agent } from './agent.ts';
import type { TestApp } from './app.ts';

export const passphrase = 'river stone lantern';
const day = 24 * 60 * 60 * 1_000;
let made = 0;

/** A person with an account, signed in. */
export interface Person {
  readonly accountId: AccountId;
  readonly email: string;
  readonly agent: Agent;
}

/** A person inside a community. */
export interface Member extends Person {
  readonly membershipId: MembershipId;
  readonly pseudonym: string;
}

export async function makePerson(
  app: TestApp,
  options: { email?: string; orgAdmin?: boolean; confirmed?: boolean; birthYear?: number } = {},
): Promise<Person> {
  const email = options.email ?? `person${++made}@example.test`;
  const accountId = await addAccount(app.deps, {
    email,
    passphrase,
    birthYear: options.birthYear ?? 2001,
    birthMonth: 3,
    confirmed: options.confirmed ?? true,
    orgAdmin: options.orgAdmin ?? false,
  });
  const agent = app.agent();
  const answer = await agent.post('/api/session', { email, passphrase });
  expect(answer.status, 'sign-in of a made person').to.equal(200);
  return { accountId, email, agent };
}

export async function makeCommunity(app: TestApp, overrides: Partial<CreateCommunity> = {}): Promise<CommunityRow> {
  const now = app.clock.now();
  const { charter, newcomer, ...rest } = overrides;
  const row: CommunityRow = {
    _id: newId<CommunityId>(),
    slug: `group-${++made}`,
    name: `Group ${made}`,
    condition: 'chronic kidney disease',
    purpose: 'For people who live with it.',
    audience: 'patients',
    ageBand: { from: 18, to: 30 },
    charter: { version: 1, text: charter ?? 'Be kind.', html: '<p>Be kind.</p>', changedAt: now },
    earlierCharters: [],
    joinQuestions: [
      { question: 'What do you live with?', hint: '' },
      { question: 'What would you like to talk about?', hint: '' },
    ],
    newcomer: newcomer ?? { firstPostsLookedAt: 0, holdLinks: true },
    staffedHours: 'Every day, 08:00 to 22:00',
    safetyContact: 'safety@example.test',
    createdAt: now,
    createdBy: newId<AccountId>(),
    idempotencyKey: null,
    ...rest,
  };
  await communities(app.deps.db).insertMany([row]);
  return row;
}

/** Lets a person in to a community, as a peer unless told otherwise. */
export async function letIn(
  app: TestApp,
  community: CommunityRow,
  person: Person,
  options: {
    roles?: Role[];
    pseudonym?: string;
    trainedUntil?: Date | null;
    approvedPosts?: number;
    daysAgo?: number;
  } = {},
): Promise<Member> {
  const now = app.clock.now();
  const roles = options.roles ?? ['peer'];
  const pseudonym = options.pseudonym ?? `Member ${++made}`;
  const id = newId<MembershipId>();
  await insertMembership(app.deps.db, {
    _id: id,
    accountId: person.accountId,
    communityId: community._id,
    roles,
    pseudonym,
    pseudonymKey: pseudonymKeyOf(pseudonym),
    trainedUntil: options.trainedUntil ?? (roles.includes('peer') ? null : new Date(now.getTime() + 100 * day)),
    charterVersion: 1,
    state: 'active',
    joinedAt: new Date(now.getTime() - (options.daysAgo ?? 30) * day),
    endedAt: null,
    endedReason: null,
    approvedPosts: options.approvedPosts ?? 10,
    muted: [],
  });
  return { ...person, membershipId: id, pseudonym };
}

/** A new person inside a community. */
export async function makeMember(
  app: TestApp,
  community: CommunityRow,
  options: Parameters<typeof letIn>[3] = {},
): Promise<Member> {
  return letIn(app, community, await makePerson(app), options);
}

/** A trained supporter of a community. */
export function makeSupporter(
  app: TestApp,
  community: CommunityRow,
  options: Parameters<typeof letIn>[3] = {},
): Promise<Member> {
  return makeMember(app, community, { roles: ['supporter'], ...options });
}

/** A trained lead of a community. */
export function makeLead(
  app: TestApp,
  community: CommunityRow,
  options: Parameters<typeof letIn>[3] = {},
): Promise<Member> {
  return makeMember(app, community, { roles: ['lead'], ...options });
}

/** Starts a thread over HTTP and answers its ids; it is not screened yet. */
export async function startThread(
  community: CommunityRow,
  by: Person,
  words: { title?: string; text?: string } = {},
): Promise<{ threadId: string; postId: string }> {
  const answer = await by.agent.post(`/api/communities/${community.slug}/threads`, {
    title: words.title ?? 'Hello from me',
    text: words.text ?? 'A quiet day on the ward. How is everybody?',
    topic: 'life',
  });
  expect(answer.status, JSON.stringify(answer.body)).to.equal(202);
  return { threadId: answer.body.threadId as string, postId: answer.body.post.id as string };
}
