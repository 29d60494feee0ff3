import type { AccountId } from '../../../server/contract/ids.ts';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import { newId } from '../../../server/kit/ids.ts';
import type { Agent } from '../../kit/agent.ts';
import type { TestApp } from '../../kit/app.ts';
import {
  letIn,
  makeCommunity,
  makeMember,
  makePerson,
  passphrase,
  type Member,
  type Person,
} from '../../kit/factories.ts';
import { claim, flagged, settle } from '../features/cases/cases.world.ts';
import { asked, asking } from '../features/joining/joining.world.ts';
import { words } from '../features/posts/posts.world.ts';
import type { Role } from './permissions.ts';

/** A group with everybody that can ask in it or outside it, and one of each thing to ask about. */
export interface World {
  readonly app: TestApp;
  readonly home: CommunityRow;
  readonly agents: Readonly<Record<Role, Agent>>;
  readonly people: Readonly<Partial<Record<Role, Person>>>;
  readonly author: Member;
  /** Somebody who may be given a role without any harm to the table. */
  readonly trainee: Person;
  readonly ids: Readonly<Record<'thread' | 'post' | 'case' | 'decision' | 'notice' | 'request', string>>;
  readonly draft: unknown;
}

/** What is asked: the parameters of the path, the query and the body. */
export interface Asked {
  readonly params?: Record<string, string>;
  readonly query?: string;
  readonly body?: unknown;
  readonly agent?: Agent;
}

const long = new Date('2099-01-01T00:00:00.000Z');

export async function makeWorld(app: TestApp): Promise<World> {
  const home = await makeCommunity(app, { newcomer: { firstPostsLookedAt: 3, holdLinks: true } });
  const away = await makeCommunity(app);
  const author = await makeMember(app, home, { pseudonym: 'The Author' });
  const elsewhere = await makePerson(app);
  await letIn(app, away, elsewhere, { roles: ['peer', 'lead'], trainedUntil: long });
  const lead = await makeMember(app, home, { roles: ['lead'], trainedUntil: long });
  const people = {
    account: await makePerson(app),
    elsewhere,
    newcomer: await makeMember(app, home, { approvedPosts: 0, daysAgo: 0 }),
    peer: await makeMember(app, home),
    author,
    supporter: await makeMember(app, home, { roles: ['supporter'] }),
    lapsed: await makeMember(app, home, { roles: ['supporter'], trainedUntil: new Date(0) }),
    lead,
    admin: await makeMember(app, home, { roles: ['admin'] }),
    org: await makePerson(app, { orgAdmin: true }),
  };
  // Somebody stays to administer the installation and the group when all of these have gone.
  await makePerson(app, { orgAdmin: true });
  await makeMember(app, home, { roles: ['admin'] });
  const other = await makeMember(app, home, { roles: ['lead'], trainedUntil: long });
  const removed = await flagged(app, home, author, words.heldRed);
  const decided = await settle(other, removed.caseId, 'remove', 'no-selling', { note: 'Not here.' });
  const { threadId, postId, caseId } = await flagged(app, home, author);
  // The author may answer whom they were written to by.
  await claim(other, caseId);
  await other.agent.post(`/api/cases/${caseId}/messages`, { text: 'How are you tonight?' });
  await other.agent.delete(`/api/cases/${caseId}/claim`);
  const notice = await app.deps.db.collection('notices').findOne({ accountId: author.accountId });
  const agents = Object.fromEntries(Object.entries(people).map(([role, person]) => [role, person.agent]));
  return {
    app,
    home,
    agents: { visitor: app.agent(), ...agents } as World['agents'],
    people,
    author,
    trainee: await makePerson(app),
    draft: (await lead.agent.get(`/api/communities/${home.slug}/rules`)).body.draft as unknown,
    ids: {
      thread: threadId,
      post: postId,
      case: caseId,
      decision: decided.body.decisionId as string,
      notice: String(notice?._id),
      request: await asked(await makePerson(app), home, { pseudonym: 'New Moss' }),
    },
  };
}

const nobody = (): string => `nobody${newId()}@example.test`;
const token = 'a'.repeat(43);
const post = { text: 'A quiet day on the ward.' };
const created = { title: 'Hello', topic: 'life', ...post };
const decision = { action: 'keep', reason: 'no-danger-seen', note: '', revision: 1, claimId: newId() };
const born = { birthYear: 2000, birthMonth: 1, privacyAccepted: true };
/** The address that is asked from: each request has one of its own, so that limits of addresses stay out of it. */
let requestsMade = 0;
export const fromAnywhere = (): Record<string, string> => {
  requestsMade += 1;
  return { 'x-forwarded-for': `10.${requestsMade >> 16}.${(requestsMade >> 8) & 255}.${requestsMade & 255}` };
};

/** Bodies, queries and things of their own, where a route needs more than the ids of the world. */
export const requests: Readonly<Record<string, (world: World, role: Role) => Asked | Promise<Asked>>> = {
  'post /session': ({ app, people }, role) => ({
    agent: app.agent(),
    body: { email: people[role]?.email ?? people.peer?.email, passphrase },
  }),
  'post /accounts': () => ({ body: { email: nobody(), passphrase, ...born } }),
  'post /accounts/confirm': () => ({ body: { token } }),
  'post /accounts/confirm/resend': () => ({ body: { email: nobody() } }),
  'post /accounts/reset': () => ({ body: { email: nobody() } }),
  'post /accounts/reset/complete': () => ({ body: { token, passphrase } }),
  'post /accounts/invitation': () => ({ body: { token, passphrase, ...born } }),
  'put /account/passphrase': async ({ app }, role) => ({
    body: { current: passphrase, passphrase: 'another stone lantern' },
    ...(role === 'visitor' ? {} : { agent: (await makePerson(app)).agent }),
  }),
  'put /account/mail': () => ({ body: { held: true, decided: true, replied: false } }),
  'post /communities': ({ home }) => ({
    body: {
      slug: 'made-by-test',
      name: 'Made',
      condition: home.condition,
      purpose: home.purpose,
      audience: home.audience,
      ageBand: home.ageBand,
      charter: 'Be kind.',
      joinQuestions: home.joinQuestions,
      staffedHours: home.staffedHours,
      safetyContact: home.safetyContact,
    },
  }),
  'patch /communities/:slug': () => ({ body: { staffedHours: 'Every day' } }),
  'delete /memberships/:id': async ({ app, home }) => {
    const person = { accountId: newId<AccountId>(), email: nobody(), agent: app.agent() };
    return { params: { id: (await letIn(app, home, person)).membershipId }, body: { reason: 'Left the area.' } };
  },
  'post /memberships/:id/charter': () => ({ body: { version: 1 } }),
  'get /communities/:slug/mentions': () => ({ query: 'q=The' }),
  'post /communities/:slug/staff': ({ trainee }) => ({
    body: { email: trainee.email, role: 'supporter', name: 'Ada', trainedUntil: long.toISOString() },
  }),
  'post /communities/:slug/join-requests': () => ({ body: asking({ pseudonym: 'Other Moss' }) }),
  'post /join-requests/:id/decision': ({ ids }) => ({
    params: { id: ids.request },
    body: { action: 'accept', reason: 'fits-group', note: '' },
  }),
  'post /communities/:slug/threads': () => ({ body: created }),
  'get /communities/:slug/search': () => ({ query: 'q=quiet' }),
  'post /threads/:id/posts': () => ({ body: post }),
  'patch /posts/:id': () => ({ body: { revision: 9, ...post } }),
  'delete /posts/:id': async ({ app, home, author }) => ({ params: { id: (await flagged(app, home, author)).postId } }),
  'post /posts/:id/reports': () => ({ body: { reason: 'unkind', note: '' } }),
  'post /reports': () => ({ body: { what: 'other', text: 'A wrong number on the page.' } }),
  'post /cases/:id/decisions': () => ({ body: decision }),
  'post /cases/:id/messages': () => ({ body: { text: 'How are you?' } }),
  'post /decisions/:id/appeal': ({ ids }) => ({ params: { id: ids.decision }, body: { text: 'Please look again.' } }),
  'post /communities/:slug/rules/versions': ({ draft }) => ({ body: { basedOn: 0, draft } }),
  'post /communities/:slug/rules/trials': ({ draft }) => ({ body: { basedOn: 0, draft, posts: 200 } }),
  'get /communities/:slug/rules/trials/:id': () => ({ params: { id: newId() } }),
  'post /communities/:slug/rules/proposals/:id/decision': () => ({
    params: { id: newId() },
    body: { decision: 'approve' },
  }),
  'put /communities/:slug/rules/settings': () => ({ body: { examplesKeepWords: false } }),
  'post /posts/:id/examples': () => ({
    body: { kind: 'wrong-flag', revision: 1, severity: 'green', categories: ['none'] },
  }),
  'delete /session': async (world, role) => ({ agent: await again(world, role) }),
  'delete /account/sessions': async (world, role) => {
    const agent = await again(world, role);
    const { body } = await agent.get('/api/account/sessions', fromAnywhere());
    const { items } = body as { items?: { id: string; current: boolean }[] };
    return { agent, query: `id=${items?.find((one) => one.current)?.id ?? 'none'}` };
  },
  'delete /account': () => ({ body: { passphrase } }),
};

/** Ids of the world by the noun that a path begins with. */
export function idFor({ ids, author }: World, path: string): string {
  const noun = path.split('/')[1] ?? '';
  const known: Record<string, string> = {
    threads: ids.thread,
    posts: ids.post,
    cases: ids.case,
    notices: ids.notice,
    memberships: author.membershipId,
  };
  return known[noun] ?? newId();
}

/** Another sign-in of the same account, which may end without ending the first. */
async function again({ app, people }: World, role: Role): Promise<Agent> {
  const agent = app.agent();
  const email = people[role]?.email;
  if (email !== undefined) await agent.post('/api/session', { email, passphrase }, fromAnywhere());
  return agent;
}
