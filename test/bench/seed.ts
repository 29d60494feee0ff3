import { createHmac, randomBytes } from 'node:crypto';
import { memberships } from '../../server/features/memberships/memberships.store.ts';
import { accounts } from '../../server/features/accounts/accounts.store.ts';
import { sessions } from '../../server/features/accounts/sessions.store.ts';
import { communities } from '../../server/features/communities/communities.store.ts';
import { cases } from '../../server/features/cases/cases.store.ts';
import { posts } from '../../server/features/posts/posts.store.ts';
import { threads } from '../../server/features/posts/threads.store.ts';
import type { AccountId, CaseId, CommunityId, MembershipId, PostId, ThreadId } from '../../server/contract/ids.ts';
import type { PostRow, ThreadRecord } from '../../server/features/posts/post.ts';
import { connectDb, type Db } from '../../server/kit/db.ts';
import { newId } from '../../server/kit/ids.ts';
import { hashSessionId } from '../../server/kit/sessionStore.ts';
import { ensureIndexes } from '../../server/indexes.ts';
import type { Stack } from './stack.ts';
import { dice, ordinaryText } from './words.ts';

const day = 24 * 60 * 60 * 1_000;
/** Documents written at once. */
const batch = 1_000;

/** Somebody of the seed, signed in: `cookie` is the header's value. */
export interface Seeded {
  readonly accountId: AccountId;
  readonly membershipId: MembershipId;
  readonly name: string;
  readonly cookie: string;
}

/** A community of the seed. */
export interface SeededGroup {
  readonly id: CommunityId;
  readonly slug: string;
  readonly members: readonly Seeded[];
  readonly supporters: readonly Seeded[];
  readonly threadIds: readonly string[];
}

/** Opens the bench's database with every index. */
export async function openSeed(stack: Stack): Promise<Db> {
  const db = await connectDb(stack.mongoUri, stack.mongoDb);
  await ensureIndexes(db);
  return db;
}

/** Makes a community with members, supporters, threads and screened posts, in bulk. The same seed gives the same words. */
export async function seedGroup(
  db: Db,
  stack: Stack,
  size: { slug: string; members: number; supporters: number; threads: number; postsEach: number; seed: number },
): Promise<SeededGroup> {
  const roll = dice(size.seed);
  const id = newId<CommunityId>();
  const now = Date.now();
  await communities(db).collection.insertOne(communityDocument(id, size.slug, new Date(now)));
  const people = await seedPeople(db, stack, { communityId: id, slug: size.slug, count: size.members, staff: false });
  const staff = await seedPeople(db, stack, { communityId: id, slug: size.slug, count: size.supporters, staff: true });
  const threadRows: ThreadRecord[] = [];
  let postRows: PostRow[] = [];
  for (let at = 0; at < size.threads; at += 1) {
    const begun = new Date(now - day - (size.threads - at) * 1_000);
    const author = pick(people, roll);
    const rows = Array.from({ length: size.postsEach }, (_, nth) =>
      postDocument({
        communityId: id,
        author: nth === 0 ? author : pick(people, roll),
        text: ordinaryText(roll),
        at: begun,
        nth,
      }),
    );
    const [first] = rows;
    if (first === undefined) continue;
    const threadId = newId<ThreadId>();
    postRows.push(...rows.map((row) => ({ ...row, threadId })));
    threadRows.push(threadDocument(threadId, first, size.postsEach - 1, `Conversation ${at + 1}`));
    if (postRows.length < batch) continue;
    await posts(db).collection.insertMany(postRows as never[], { ordered: false });
    postRows = [];
  }
  if (postRows.length > 0) await posts(db).collection.insertMany(postRows as never[], { ordered: false });
  for (let at = 0; at < threadRows.length; at += batch)
    await threads(db).collection.insertMany(threadRows.slice(at, at + batch) as never[], { ordered: false });
  return { id, slug: size.slug, members: people, supporters: staff, threadIds: threadRows.map((row) => row._id) };
}

/** Opens a case for each of some posts, as screening would have. Answers the case ids. */
export async function seedCases(db: Db, group: SeededGroup, count: number): Promise<string[]> {
  const flagged = await posts(db).find({ communityId: group.id }).limit(count).lean<PostRow[]>().exec();
  const at = new Date();
  const rows = flagged.map((post) => ({
    _id: newId<CaseId>(),
    communityId: group.id,
    target: { kind: 'post', id: post._id },
    subjectAccountId: post.authorAccountId,
    subjectMembershipId: post.authorMembershipId,
    causes: ['screening'],
    headline: 'harassment',
    severity: 'amber',
    rank: 1,
    state: 'open',
    active: true,
    openedAt: at,
    dueAt: new Date(at.getTime() + 8 * 60 * 60 * 1_000),
    revision: 1,
    findings: [],
    reports: [],
    claim: null,
    forLeads: false,
    notBy: [],
    awaitingEdit: false,
    appeal: null,
    helpShown: [],
    version: 1,
    log: [],
    safetyMailedAt: null,
    safetyMailFailedAt: null,
    decidedAt: null,
    closedAt: null,
  }));
  for (let from = 0; from < rows.length; from += batch)
    await cases(db).collection.insertMany(rows.slice(from, from + batch) as never[], { ordered: false });
  return rows.map((row) => row._id);
}

async function seedPeople(
  db: Db,
  stack: Stack,
  wanted: { communityId: CommunityId; slug: string; count: number; staff: boolean },
): Promise<Seeded[]> {
  const now = new Date();
  const people = Array.from({ length: wanted.count }, (_, at) => {
    const sid = randomBytes(24).toString('base64url');
    const signature = createHmac('sha256', stack.sessionSecret).update(sid).digest('base64').replace(/=+$/, '');
    return {
      sid,
      accountId: newId<AccountId>(),
      membershipId: newId<MembershipId>(),
      name: `${wanted.staff ? 'Supporter' : 'Member'} ${at + 1}`,
      cookie: `alongside.sid=${encodeURIComponent(`s:${sid}.${signature}`)}`,
    };
  });
  if (people.length === 0) return [];
  await accounts(db).collection.insertMany(
    people.map((person) => ({
      _id: person.accountId,
      email: `${person.accountId}@example.test`,
      passphraseHash: null,
      birthYear: 2000,
      birthMonth: 3,
      emailConfirmedAt: now,
      orgAdmin: false,
      mail: { held: false, decided: false, replied: false },
      sessionGeneration: 1,
      privacyAcceptedAt: now,
      createdAt: new Date(now.getTime() - 60 * day),
    })) as never[],
  );
  await memberships(db).collection.insertMany(
    people.map((person) => ({
      _id: person.membershipId,
      accountId: person.accountId,
      communityId: wanted.communityId,
      roles: [wanted.staff ? 'supporter' : 'peer'],
      pseudonym: person.name,
      pseudonymKey: person.name.toLowerCase().replace(' ', ''),
      trainedUntil: wanted.staff ? new Date(now.getTime() + 100 * day) : null,
      charterVersion: 1,
      state: 'active',
      joinedAt: new Date(now.getTime() - 30 * day),
      endedAt: null,
      endedReason: null,
      approvedPosts: 10,
      muted: [],
    })) as never[],
  );
  const expires = new Date(now.getTime() + day);
  const cookie = {
    originalMaxAge: day,
    expires: expires.toISOString(),
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: false,
  };
  await sessions(db).collection.insertMany(
    people.map((person) => ({
      _id: hashSessionId(person.sid),
      expires,
      lastModified: now,
      session: {
        cookie,
        passport: { user: person.accountId },
        generation: 1,
        startedAt: now.toISOString(),
        device: 'bench',
        lastModified: now,
      },
    })) as never[],
  );
  return people;
}

function communityDocument(id: CommunityId, slug: string, at: Date): object {
  return {
    _id: id,
    slug,
    name: `Group ${slug}`,
    condition: 'chronic kidney disease',
    purpose: 'For people who live with it.',
    audience: 'patients',
    ageBand: { from: 18, to: 99 },
    charter: { version: 1, text: 'Be kind.', html: '<p>Be kind.</p>', changedAt: at },
    earlierCharters: [],
    joinQuestions: [{ question: 'What do you live with?', hint: '' }],
    newcomer: { firstPostsLookedAt: 0, holdLinks: true },
    staffedHours: 'Every day, 08:00 to 22:00',
    safetyContact: 'safety@example.test',
    createdAt: at,
    createdBy: newId<AccountId>(),
    idempotencyKey: null,
  };
}

function postDocument(of: {
  communityId: CommunityId;
  author: Seeded;
  text: string;
  at: Date;
  nth: number;
}): Omit<PostRow, 'threadId'> {
  const title = of.nth === 0 ? 'A conversation' : null;
  return {
    _id: newId<PostId>(),
    communityId: of.communityId,
    kind: of.nth === 0 ? 'thread' : 'reply',
    authorAccountId: of.author.accountId,
    authorMembershipId: of.author.membershipId,
    authorName: of.author.name,
    authorBadge: null,
    state: 'visible',
    latest: { revision: 1, title, text: of.text, contentNotes: [], at: of.at },
    earlier: [],
    shown: { revision: 1, title, html: `<p>${of.text}</p>\n`, plain: of.text, contentNotes: [], masked: false },
    waitingSince: null,
    pendingRevision: null,
    lateCaseOpened: false,
    severity: 'green',
    categories: [],
    findings: [],
    screenedAt: of.at,
    holdReasons: [],
    expectedBy: null,
    help: [],
    crisis: false,
    editAsked: false,
    outcome: null,
    counted: true,
    quoteOf: null,
    mentions: [],
    supportedBy: [],
    createdAt: of.at,
    editedAt: null,
  };
}

function threadDocument(
  id: ThreadId,
  first: Omit<PostRow, 'threadId'>,
  replyCount: number,
  title: string,
): ThreadRecord {
  return {
    _id: id,
    communityId: first.communityId,
    firstPostId: first._id,
    authorAccountId: first.authorAccountId,
    authorMembershipId: first.authorMembershipId,
    authorName: first.authorName,
    authorBadge: null,
    title,
    topic: 'life',
    subTopic: null,
    contentNotes: [],
    listed: true,
    replyCount,
    createdAt: first.createdAt,
    lastActivityAt: first.createdAt,
    lastActivityBy: first.authorMembershipId,
  };
}

function pick(people: readonly Seeded[], roll: () => number): Seeded {
  const one = people[Math.floor(roll() * people.length)];
  if (one === undefined) throw new Error('Nobody to write');
  return one;
}
