import { expect } from 'chai';
import type { Screening, Severity } from '../../../../server/contract/screening.ts';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import type { DecisionRow } from '../../../../server/features/cases/decisions.store.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { NoticeRow } from '../../../../server/features/notices/notice.ts';
import type { PostRow, ThreadRecord } from '../../../../server/features/posts/post.ts';
import type { Answer } from '../../../kit/agent.ts';
import type { TestApp } from '../../../kit/app.ts';
import { letIn, makeCommunity, makePerson, type Member, type Person } from '../../../kit/factories.ts';
import { words as said } from '../posts/posts.world.ts';
import { refusal } from './cases.world.ts';

/** What people write, by what the rules make of it. Short, so that no two of them are the same text posted again. */
export const words = {
  ...said,
  calm: 'A quiet day on the ward.',
  amber: "Wish I wouldn't wake up some days.",
  worried: 'Are you safe? You are scaring me.',
} as const;
export type Words = keyof typeof words;

/** Whose doing something was. */
export type By = 'author' | 'member' | 'staff' | 'machine' | 'clock';

/** Who takes part: two peers and a supporter who write, one peer who only reads and reports, and those who work the queue. */
export interface People<P extends Person = Member> {
  readonly ann: P;
  /** A newcomer: somebody looks at their first post. */
  readonly neo: P;
  readonly cat: P;
  readonly sue: P;
  readonly sid: P;
  readonly lea: P;
  readonly lou: P;
  /** Organisation admin, with no place in the community. */
  readonly boss: Person;
}

/** One community in which a sequence of moves is played. */
export interface World {
  readonly app: TestApp;
  readonly community: CommunityRow;
  readonly people: People;
  /** Words that no other text has, and the revision that they are in; the first post's title has its own for good. */
  readonly marks: Map<string, { readonly postId: string; readonly revision: number | 'title' }>;
}

/** Everything in the database that the promises are about. */
export interface Stored {
  readonly now: Date;
  readonly posts: readonly PostRow[];
  readonly threads: readonly ThreadRecord[];
  readonly cases: readonly CaseRecord[];
  readonly decisions: readonly DecisionRow[];
  readonly notices: readonly NoticeRow[];
  /** How many decisions the log of the installation tells of. */
  readonly logged: number;
}

/** People with accounts, for all sequences of a test file. */
export async function makePeople(app: TestApp): Promise<People<Person>> {
  const [ann, neo, cat, sue, sid, lea, lou, boss] = [
    await makePerson(app),
    await makePerson(app),
    await makePerson(app),
    await makePerson(app),
    await makePerson(app),
    await makePerson(app),
    await makePerson(app),
    await makePerson(app, { orgAdmin: true }),
  ];
  return { ann, neo, cat, sue, sid, lea, lou, boss };
}

/** A community of its own for one sequence, with the same people in it. */
export async function openWorld(app: TestApp, who: People<Person>): Promise<World> {
  const community = await makeCommunity(app, { newcomer: { firstPostsLookedAt: 1, holdLinks: true } });
  const [ann, neo, cat, sue, sid, lea, lou] = await Promise.all([
    letIn(app, community, who.ann),
    letIn(app, community, who.neo, { approvedPosts: 0 }),
    letIn(app, community, who.cat),
    letIn(app, community, who.sue, { roles: ['supporter'] }),
    letIn(app, community, who.sid, { roles: ['supporter'] }),
    letIn(app, community, who.lea, { roles: ['lead'] }),
    letIn(app, community, who.lou, { roles: ['lead'] }),
  ]);
  return { app, community, people: { ann, neo, cat, sue, sid, lea, lou, boss: who.boss }, marks: new Map() };
}

/** Reads all of a world as it is stored now. */
export async function load({ app, community }: World): Promise<Stored> {
  const { db } = app.deps;
  const all = async <T>(name: string, filter: object = {}): Promise<T[]> =>
    (await db
      .collection(name)
      .find({ communityId: community._id, ...filter })
      .sort({ _id: 1 })
      .toArray()) as unknown as T[];
  const [posts, threads, cases, decisions, notices, audit] = await Promise.all([
    all<PostRow>('posts'),
    all<ThreadRecord>('threads'),
    all<CaseRecord>('cases', { 'target.kind': 'post' }),
    all<DecisionRow>('decisions'),
    all<NoticeRow>('notices'),
    all('audit', { verb: 'case-decided' }),
  ]);
  return { now: app.clock.now(), posts, threads, cases, decisions, notices, logged: audit.length };
}

/** The case of a post, if it has one. */
export function caseFor(stored: Stored, post: Pick<PostRow, '_id'>): CaseRecord | undefined {
  return stored.cases.find(({ target }) => target.id === post._id);
}

/** Whether a case is still somebody's work. */
export function isRunning(row: CaseRecord | undefined): row is CaseRecord {
  return row !== undefined && ['open', 'claimed', 'escalated'].includes(row.state);
}

/** One of a list, by any number; undefined where there is none. */
export function pick<T>(list: readonly T[], n: number): T | undefined {
  return list[n % list.length];
}

/** The member or admin behind an account. */
export function personOf({ people }: World, accountId: string): Person {
  const found = (Object.values(people) as Person[]).find((one) => one.accountId === accountId);
  if (found === undefined) throw new Error('nobody of this world');
  return found;
}

/** Words for a new revision, with a mark in them that no other text has. */
export function say({ marks }: World, kind: Words): { text: string; mark: string } {
  const letters = (marks.size + 1_000).toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  const mark = `wren${letters}`;
  // Nobody’s, until the answer tells where it went.
  marks.set(mark, { postId: '', revision: 0 });
  return { text: `${words[kind]} ${mark}.`, mark };
}

/** A screening that says what a test wants it to. */
export function madeUp(severity: Severity, contentState: Screening['contentState']): Screening {
  const finding = {
    rule: 'made.up',
    version: 1,
    category: 'suicide',
    severity,
    state: contentState,
    why: 'x',
  } as const;
  const found = severity !== 'green' || contentState !== 'visible';
  const findings = found ? [{ ...finding, span: { start: 0, end: 1 } }] : [];
  return { severity, contentState, categories: found ? ['suicide'] : [], findings };
}

/** A refusal changed nothing; marks of when the safety contact was told are no part of it. */
export function unchanged(before: Stored, after: Stored): void {
  const kept = (stored: Stored) => ({
    ...stored,
    threads: [],
    cases: stored.cases.map((row) => ({ ...row, safetyMailedAt: null, safetyMailFailedAt: null })),
  });
  expect(kept(after), 'a refusal changes nothing').to.deep.equal(kept(before));
}

/** What a move is played on. `alone`: nothing else happens meanwhile, so that its exact outcome is known beforehand. */
export interface Stage {
  readonly world: World;
  readonly before: Stored;
  readonly alone: boolean;
}

/** An answer that is no fault of ours, done or a refusal with a name; and whose doing it was. */
export function done(answer: Answer, by: By): readonly By[] {
  const shown = `${answer.status} ${JSON.stringify(answer.body)}`;
  expect(answer.status, shown).to.be.below(500);
  if (answer.status >= 400) expect(answer.body.code, shown).to.be.a('string');
  return [by];
}

/** One of those who work the queue. */
export function desk({ people }: World, n: number): Person {
  return pick<Person>([people.sue, people.sid, people.lea, people.lou, people.boss], n) ?? people.lea;
}

/** Why somebody may not take a case, by what the product says, in the words of the contract; null where they may. */
export function whyNotTake(
  world: World,
  { now }: Stored,
  row: CaseRecord,
  by: Person,
): readonly [number, string] | null {
  const { sue, sid, boss } = world.people;
  if (by === boss && row.appeal === null) return [404, 'not-found'];
  if (row.subjectAccountId === by.accountId) return [403, 'own-content'];
  if (row.notBy.includes(by.accountId)) return [403, 'same-decider'];
  if (row.forLeads && (by === sue || by === sid)) return [403, 'forbidden'];
  if (!isRunning(row)) return [409, 'case-decided'];
  const held = row.claim !== null && row.claim.expiresAt > now && row.claim.by !== by.accountId;
  return held ? [409, 'case-claimed'] : null;
}

interface Taken {
  readonly row: CaseRecord;
  readonly by: Person;
  readonly claimId: string | null;
}

/** Takes a case as one of the desk; undefined where there is none. Nobody gets what they may not take, or somebody else has. */
export async function take(
  stage: Stage,
  move: { readonly by: number; readonly n: number },
): Promise<Taken | undefined> {
  const { world, before } = stage;
  const row = pick(before.cases.filter(isRunning), move.n) ?? pick(before.cases, move.n);
  const by = desk(world, move.by);
  if (row === undefined) return undefined;
  const answer = await by.agent.post(`/api/cases/${row._id}/claim`);
  done(answer, 'staff');
  const claimId = answer.status === 200 ? (answer.body.claim.id as string) : null;
  if (!stage.alone) return { row, by, claimId };
  const why = whyNotTake(world, before, row, by);
  if (why === null) expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
  else expect(refusal(answer)).to.deep.equal(why);
  if (row.claim?.by === by.accountId && claimId !== null && row.claim.expiresAt > before.now)
    expect(claimId, 'one lease, made longer').to.equal(row.claim.id);
  return { row, by, claimId };
}
