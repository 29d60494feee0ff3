import { expect } from 'chai';
import { communities } from '../../server/features/communities/communities.store.ts';
import type { CommunityRow } from '../../server/features/communities/community.ts';
import { type DemoCommunity, demoCommunities } from '../../server/features/demo/content.ts';
import type { Answer } from '../kit/agent.ts';
import type { TestApp } from '../kit/app.ts';
import { letIn, makeLead, makeMember, makePerson, makeSupporter, type Person } from '../kit/factories.ts';

/** Everybody whose pages are looked at. */
export interface People {
  /** Has an account and is in no group. */
  readonly newcomer: Person;
  readonly waiting: Person;
  readonly declined: Person;
  readonly peer: Person;
  readonly other: Person;
  readonly supporter: Person;
  readonly lead: Person;
  readonly admin: Person;
}

/** A service in which something has happened on every page. */
export interface World {
  readonly people: People;
  /** A group with conversations, and one in which nobody has said anything yet. */
  readonly slug: string;
  readonly emptySlug: string;
  readonly thread: string;
  readonly notedThread: string;
  readonly ownThread: string;
  readonly heldThread: string;
  readonly postCase: string;
  readonly raceCase: string;
  readonly joinCase: string;
}

function demoOf(slug: string): DemoCommunity {
  const demo = demoCommunities.find(({ community }) => community.slug === slug);
  if (demo === undefined) throw new Error(`The demonstration has no ${slug}`);
  return demo;
}

function bodyOf(answer: Answer, status: number): Answer['body'] {
  expect(answer.status, JSON.stringify(answer.body)).to.equal(status);
  return answer.body;
}

async function createGroup(
  app: TestApp,
  admin: Person,
  demo: DemoCommunity,
  firstPosts: number,
): Promise<CommunityRow> {
  const newcomer = { firstPostsLookedAt: firstPosts, holdLinks: true };
  bodyOf(await admin.agent.post('/api/communities', { ...demo.community, newcomer }), 201);
  const row = await communities(app.deps.db).findOne({ slug: demo.community.slug }).lean<CommunityRow>().exec();
  if (row === null) throw new Error('The group was not made');
  return row;
}

/** What one says over HTTP, once it is screened. */
function speaker(app: TestApp): {
  start: (by: Person, slug: string, words: Record<string, unknown>) => Promise<{ threadId: string; postId: string }>;
  reply: (by: Person, threadId: string, text: string) => Promise<string>;
} {
  const screened = (id: string): Promise<unknown> =>
    app.until<{ state: string }>('posts', { _id: id }, (post) => post.state !== 'screening');
  return {
    async start(by, slug, words) {
      const body = bodyOf(await by.agent.post(`/api/communities/${slug}/threads`, words), 202);
      const postId = body.post.id as string;
      await screened(postId);
      return { threadId: body.threadId as string, postId };
    },
    async reply(by, threadId, text) {
      const id = bodyOf(await by.agent.post(`/api/threads/${threadId}/posts`, { text }), 202).id as string;
      await screened(id);
      return id;
    },
  };
}

async function askToJoin(person: Person, slug: string, demo: DemoCommunity, index: number): Promise<string> {
  const { pseudonym, answers } = demo.joinRequests[index] ?? { pseudonym: 'Quiet Moss', answers: [] };
  const asking = { as: 'patient', pseudonym, answers, charterVersion: 1, charterAccepted: true, healthConsent: true };
  return bodyOf(await person.agent.post(`/api/communities/${slug}/join-requests`, asking), 201).id as string;
}

async function caseAbout(app: TestApp, id: string): Promise<string> {
  return (await app.until<{ _id: string }>('cases', { 'target.id': id }, () => true))._id;
}

async function remove(app: TestApp, by: Person, postId: string): Promise<void> {
  const id = await caseAbout(app, postId);
  const { claim } = bodyOf(await by.agent.post(`/api/cases/${id}/claim`), 200);
  const { revision } = bodyOf(await by.agent.get(`/api/cases/${id}`), 200);
  const note = 'Your feelings are welcome here. Please put it in a kinder way.';
  const decision = { action: 'remove', reason: 'be-kind', note, revision, claimId: claim.id };
  bodyOf(await by.agent.post(`/api/cases/${id}/decisions`, decision), 201);
}

/** Fills a service. The app must have a worker. */
export async function makeWorld(app: TestApp): Promise<World> {
  const kidney = demoOf('kidney-18-30');
  const diabetes = demoOf('type-1');
  const admin = await makePerson(app, { orgAdmin: true });
  const group = await createGroup(app, admin, kidney, 0);
  const empty = await createGroup(app, admin, diabetes, 3);
  const { slug } = group;
  const peer = await makeMember(app, group, { pseudonym: 'Quiet Heron' });
  await letIn(app, empty, peer, { pseudonym: 'Steady Compass', approvedPosts: 0, daysAgo: 1 });
  const other = await makeMember(app, group, { pseudonym: 'Paper Kite' });
  const third = await makeMember(app, group, { pseudonym: 'Velcro Badger' });
  const supporter = await makeSupporter(app, group, { pseudonym: 'Ade' });
  const lead = await makeLead(app, group, { pseudonym: 'Bronwen' });
  const [newcomer, waiting, declined] = [await makePerson(app), await makePerson(app), await makePerson(app)];
  const { start, reply } = speaker(app);

  const threads: string[] = [];
  const speakers = [peer, other, third] as const;
  for (const [index, { title, text, topic, subTopic, replies }] of kidney.threads.slice(0, 6).entries()) {
    const contentNotes = index === 5 ? ['needles-blood'] : [];
    const words = { title, text, topic, subTopic, contentNotes };
    const { threadId } = await start(speakers[index % 3] ?? peer, slug, words);
    threads.push(threadId);
    for (const [at, answer] of replies.slice(0, index === 0 ? 5 : 1).entries())
      await reply(speakers[(index + at + 1) % 3] ?? other, threadId, answer.text);
  }
  const [thread = '', , , ownThread = '', , notedThread = ''] = threads;
  await reply(third, thread, 'Ring me on 07700 900123 any time, I am up all night with the machine anyway.');
  const unkind = await reply(peer, thread, 'Honestly some of you just like to moan about nothing.');
  bodyOf(await other.agent.post(`/api/posts/${unkind}/reports`, { reason: 'unkind', note: 'That hurt.' }), 201);
  await remove(app, supporter, unkind);
  const worry = { topic: 'mind', title: 'Done with the tablets' };
  const stopped = 'I have stopped my tacrolimus, two weeks now. I have not told anyone at the unit.';
  const postCase = await caseAbout(app, (await start(other, slug, { ...worry, text: stopped })).postId);
  const again = { title: 'No more tablets', topic: 'body', text: `${stopped} It is so nice to sleep.` };
  const raceCase = await caseAbout(app, (await start(third, slug, again)).postId);
  const held = await start(peer, empty.slug, {
    title: 'Hello from me',
    topic: 'life',
    text: 'I am new here and a bit shy. What does a good day look like for you all?',
  });
  const joinCase = await caseAbout(app, await askToJoin(waiting, slug, kidney, 0));
  const refused = await askToJoin(declined, slug, kidney, 1);
  const note = 'Thank you for writing to us. From your answers we could not tell what you live with.';
  const decision = { action: 'decline', reason: 'answers-unclear', note };
  bodyOf(await lead.agent.post(`/api/join-requests/${refused}/decision`, decision), 200);
  return {
    people: { newcomer, waiting, declined, peer, other, supporter, lead, admin },
    slug,
    emptySlug: empty.slug,
    thread,
    notedThread,
    ownThread,
    heldThread: held.threadId,
    postCase,
    raceCase,
    joinCase,
  };
}
