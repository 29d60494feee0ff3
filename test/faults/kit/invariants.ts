import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CaseRecord } from '../../../server/features/cases/case.ts';
import type { DecisionRow } from '../../../server/features/cases/decisions.store.ts';
import type { NoticeRow } from '../../../server/features/notices/notice.ts';
import { isSeen, type PostRow, type ThreadRecord } from '../../../server/features/posts/post.ts';
import type { Site } from './site.ts';

/** Everything in the database that the promises are about. */
interface Stored {
  readonly posts: Map<string, PostRow>;
  readonly cases: Map<string, CaseRecord>;
  readonly decisions: readonly DecisionRow[];
  readonly notices: readonly NoticeRow[];
  readonly audit: readonly { verb: string; target: string; at: Date }[];
  readonly threads: readonly ThreadRecord[];
}

/** What is broken of what the service promises, one line each; empty where all is well. */
export async function findBroken(site: Site): Promise<string[]> {
  const stored = await load(site);
  return [
    ...site.ledger.faults.slice(0, 5),
    ...keptOnce(site, stored),
    ...shownUnscreened(site, stored),
    ...withoutCase(site, stored),
    ...halfDecided(site, stored),
    ...miscounted(stored),
    ...(await unsent(site, stored)),
  ];
}

/** All of it as it was at one instant. */
async function load({ db }: Site): Promise<Stored> {
  const session = await db.startSession({ snapshot: true });
  const all = async <T>(name: string): Promise<T[]> =>
    (await db.collection(name).find({}, { session }).toArray()) as unknown as T[];
  try {
    const posts = await all<PostRow>('posts');
    const cases = await all<CaseRecord>('cases');
    return {
      posts: new Map(posts.map((post) => [post._id, post])),
      cases: new Map(cases.map((row) => [row.target.id, row])),
      decisions: await all('decisions'),
      notices: await all('notices'),
      audit: await all('audit'),
      threads: await all('threads'),
    };
  } finally {
    await session.endSession();
  }
}

/** Every acknowledged post exists once, with the newest words that were acknowledged; none exists twice. */
function keptOnce({ ledger }: Site, { posts }: Stored): string[] {
  const times = new Map<string, number>();
  for (const { idempotencyKey: key } of posts.values()) if (key) times.set(key, (times.get(key) ?? 0) + 1);
  return ledger.posts.flatMap(({ key, id, marker, edited }) => {
    const broken: string[] = [];
    if ((times.get(key) ?? 0) > 1) broken.push(`post ${key} is there ${times.get(key)} times`);
    if (id === null) return broken;
    const row = posts.get(id);
    if (row === undefined) return [...broken, `acknowledged post ${id} is gone`];
    if (edited !== null && !row.latest.text.includes(edited)) broken.push(`acknowledged edit of ${id} is gone`);
    if (![row.latest, ...row.earlier].some(({ text }) => text.includes(marker))) broken.push(`words of ${id} are gone`);
    return broken;
  });
}

/** Nobody else saw words before they were screened, or words that are held for a person. */
function shownUnscreened({ ledger }: Site, { posts }: Stored): string[] {
  return [...ledger.seen.values()].flatMap(({ postId, revision, at, html }) => {
    const row = posts.get(postId);
    if (row === undefined) return [`somebody saw ${postId}, which does not exist`];
    const broken: string[] = [];
    const hidden = [...ledger.hidden].some((mark) => html.includes(mark));
    if (hidden && row.outcome === null) broken.push(`held words of ${postId} were shown`);
    const isOnly = row.latest.revision === 1 && revision === 1;
    if (isOnly && row.outcome === null && (row.screenedAt === null || row.screenedAt.getTime() > at)) {
      broken.push(`${postId} was shown before it was screened`);
    }
    return broken;
  });
}

/** Every flagged post and every report has its one case; every revision ended with a screening or a case. */
function withoutCase({ ledger }: Site, { posts, cases }: Stored): string[] {
  const broken: string[] = [];
  for (const { id, kind } of ledger.posts) {
    if (id !== null && kind !== 'calm' && !cases.has(id)) broken.push(`flagged post ${id} has no case`);
  }
  for (const { postId } of ledger.reports) if (!cases.has(postId)) broken.push(`report of ${postId} has no case`);
  for (const post of posts.values()) {
    const row = cases.get(post._id);
    if (post.waitingSince !== null && row === undefined) broken.push(`${post._id} is neither screened nor a case`);
    if (post.state === 'held' && row === undefined) broken.push(`held post ${post._id} has no case`);
    if (isSeen(post.state) && post.shown === null) broken.push(`${post._id} is visible without words`);
  }
  return broken;
}

/** Every decision is whole: case, content, log and notice; every acknowledged one is there. */
function halfDecided({ ledger }: Site, stored: Stored): string[] {
  const broken: string[] = [];
  const byId = new Map(stored.decisions.map((decision) => [decision._id as string, decision]));
  for (const { decisionId } of ledger.decisions) {
    if (!byId.has(decisionId)) broken.push(`acknowledged decision ${decisionId} is gone`);
  }
  const logged = stored.audit.filter(({ verb }) => verb === 'case-decided').length;
  if (logged !== stored.decisions.length)
    broken.push(`${stored.decisions.length} decisions, ${logged} lines in the log`);
  for (const decision of stored.decisions) {
    const row = [...stored.cases.values()].find(({ _id }) => _id === decision.caseId);
    const at = decision.at.getTime();
    const inCase = row?.log.some((line) => line.verb === decision.action && line.at.getTime() === at) ?? false;
    const inNotices = stored.notices.some(({ decisionId }) => decisionId === decision._id);
    const last = stored.decisions.findLast(({ target }) => target.id === decision.target.id);
    const inContent = last !== decision || stored.posts.get(decision.target.id)?.outcome?.decisionId === decision._id;
    if (!inCase || !inNotices || !inContent) {
      broken.push(`decision ${decision._id} is half: case ${inCase}, notice ${inNotices}, content ${inContent}`);
    }
  }
  return broken;
}

/** A conversation's count of replies is what can be seen in it. */
function miscounted({ posts, threads }: Stored): string[] {
  return threads.flatMap((thread) => {
    const seen = [...posts.values()].filter(
      ({ threadId, kind, state }) => threadId === thread._id && kind === 'reply' && isSeen(state),
    ).length;
    return seen === thread.replyCount ? [] : [`thread ${thread._id} counts ${thread.replyCount} replies of ${seen}`];
  });
}

/** Every notice was delivered, and every e-mail that was stamped as sent was handed over at least once. */
async function unsent({ folder, db }: Site, { notices }: Stored): Promise<string[]> {
  const late = notices.filter(({ deliveredAt }) => deliveredAt === null);
  const mails = path.join(folder, 'data/mail');
  const to = new Map<string, number>();
  for (const file of await readdir(mails)) {
    const text = await readFile(path.join(mails, file), 'utf8');
    // A process that died while it wrote leaves half a file: that mail went out again.
    const address = /"to": "([^"]+)"/u.exec(text)?.[1];
    if (address !== undefined) to.set(address, (to.get(address) ?? 0) + 1);
  }
  const people = await db.collection('accounts').find().toArray();
  const short = people.filter((person) => {
    const mailed = notices.filter(({ accountId, emailedAt }) => emailedAt !== null && accountId === String(person._id));
    return mailed.length > (to.get(String(person['email'])) ?? 0);
  });
  return [
    ...late.map(({ _id }) => `notice ${_id} was not delivered`),
    ...short.map((person) => `fewer mails than notices for ${String(person._id)}`),
  ];
}
