import { expect } from 'chai';
import { caseLimits, screeningLimits } from '../../../../config/limits.ts';
import { severities, type Severity } from '../../../../server/contract/screening.ts';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import { isSeen, type PostRow } from '../../../../server/features/posts/post.ts';
import { caseFor, isRunning, personOf, words, type By, type Stored, type World } from './stateMachine.world.ts';

const adverse = ['hide-for-edit', 'remove', 'decline'];
const rank = (severity: Severity): number => severities.indexOf(severity);

/** What holds of everything that is stored, whatever was done to it (rules 1, 2, 4, 7 and 9 of the product). */
export function expectWhole(stored: Stored): void {
  const targets = stored.cases.map(({ target }) => target.id);
  expect(new Set(targets).size, 'one case for each target').to.equal(targets.length);
  for (const post of stored.posts) expectPostWhole(stored, post);
  for (const row of stored.cases) expectCaseWhole(row);
  for (const thread of stored.threads) {
    const posts = stored.posts.filter(({ threadId }) => threadId === thread._id);
    const seen = posts.filter(({ kind, state }) => kind === 'reply' && isSeen(state)).length;
    const first = posts.find(({ kind }) => kind === 'thread');
    const firstIsSeen = first !== undefined && isSeen(first.state);
    expect(thread.replyCount, 'the reply count is what can be seen').to.equal(seen);
    expect(thread.listed, 'listed while something of it can be seen').to.equal(firstIsSeen || seen > 0);
    if (thread.listed)
      expect(thread.title !== '', 'its title is that of a post that can be seen').to.equal(firstIsSeen);
  }
  expect(stored.logged, 'every decision is in the log').to.equal(stored.decisions.length);
  expectAnswerable(stored);
}

/** Rule 1: nothing is lost between states. A revision waits, was read, was judged, or has a case. */
function expectPostWhole(stored: Stored, post: PostRow): void {
  const at = `post ${post._id} (${post.state})`;
  const waits = post.waitingSince !== null;
  const running = isRunning(caseFor(stored, post));
  if (post.state === 'screening') expect(waits, `${at}: is being screened`).to.equal(true);
  if (post.state === 'held' && !waits) expect(running, `${at}: somebody has it to look at`).to.equal(true);
  if (post.pendingRevision === 'held') expect(running, `${at}: somebody has its edit to look at`).to.equal(true);
  if (waits && post.lateCaseOpened) expect(running, `${at}: who was asked still is`).to.equal(true);
  if (!waits && post.screenedAt === null && post.outcome === null && post.state !== 'withdrawn')
    expect.fail(`${at}: neither screened nor judged`);
  if (waits) expect(['withdrawn', 'removed'], `${at}: nothing to screen`).to.not.include(post.state);
  if (!isSeen(post.state)) {
    expect(post.pendingRevision, `${at}: nothing else is up`).to.equal(null);
    return;
  }
  expect(post.shown, `${at}: has words to show`).to.not.equal(null);
  const newest = post.shown?.revision === post.latest.revision;
  const pending = waits ? 'screening' : newest ? null : 'held';
  expect(post.pendingRevision, `${at}: says what became of the newest words`).to.equal(pending);
  const given = [...post.earlier, post.latest].find(({ revision }) => revision === post.shown?.revision);
  if (post.shown?.masked !== true) return;
  expect(given?.text, `${at}: masks no other revision's spans`).to.include(words.masked);
  expect(post.shown.plain, `${at}: masked`).to.not.include('07700');
}

function expectCaseWhole(row: CaseRecord): void {
  const at = `case ${row._id} (${row.state})`;
  if (row.claim !== null && row.appeal === null)
    expect(row.notBy, `${at}: is not held by whom it must not come to`).to.not.include(row.claim.by);
  expect(row.claim !== null, `${at}: is held exactly while it is claimed`).to.equal(row.state === 'claimed');
  if (row.state === 'open') expect(row.forLeads, `${at}: a lead's case is not open to all`).to.equal(false);
  if (row.state === 'escalated') expect(row.forLeads, `${at}: is a lead's`).to.equal(true);
  expect(row.closedAt !== null, `${at}: has an end`).to.equal(row.state === 'closed');
}

/** Rule 7: an adverse decision has its reason, one notice that says so, and a way to appeal; nobody decides on their own words. */
function expectAnswerable({ decisions, notices, posts }: Stored): void {
  for (const decision of decisions) {
    const at = `decision ${decision.action} ${decision._id}`;
    expect(decision.by, `${at}: by somebody else`).to.not.equal(decision.subjectAccountId);
    const told = notices.filter(({ decisionId }) => decisionId === decision._id);
    expect(told.length, `${at}: is told once at most`).to.be.at.most(1);
    if (!adverse.includes(decision.action)) continue;
    expect(told[0], `${at}: is told`).to.deep.include({
      accountId: decision.subjectAccountId,
      reason: decision.reason,
    });
    expect(decision.reason, `${at}: has a reason`).to.not.equal('');
  }
  for (const post of posts) {
    if (post.state !== 'removed' && !post.editAsked) continue;
    const decision = decisions.find(({ _id }) => _id === post.outcome?.decisionId);
    expect(adverse, `post ${post._id} (${post.state}): by a decision`).to.include(decision?.action);
  }
}

const screened = ['visible', 'visible-with-note', 'held'];
const byPerson = ['visible', 'visible-with-note', 'held', 'removed'];
/** Where content may go, by whose doing: the diagram of the product. Machines hide nothing that was approved. */
const paths: Readonly<Record<By, Readonly<Partial<Record<PostRow['state'], readonly string[]>>>>> = {
  machine: { screening: screened, visible: ['visible-with-note'], 'visible-with-note': ['visible'] },
  staff: {
    screening: byPerson,
    visible: byPerson,
    'visible-with-note': byPerson,
    held: byPerson,
    removed: ['visible', 'removed'],
  },
  author: {
    screening: ['withdrawn'],
    visible: ['withdrawn'],
    'visible-with-note': ['withdrawn'],
    held: ['withdrawn'],
    removed: ['withdrawn'],
  },
  member: {},
  clock: {},
};

/** What holds between two looks, given whose doing lies between them (rules 5, 6 and 10, and the states of content). */
export function expectLawful(before: Stored, after: Stored, by: readonly By[]): void {
  for (const post of before.posts) {
    const next = after.posts.find(({ _id }) => _id === post._id);
    const may = reachable(post.state, by);
    expect(may, `post ${post._id} from ${post.state} by ${by.join(', ')}`).to.include(next?.state);
    const isDanger = post.waitingSince !== null && post.latest.text.startsWith(words.crisisHeld);
    if (isDanger && (next?.state === 'withdrawn' || next?.latest.revision !== post.latest.revision))
      expect(caseFor(after, post), `post ${post._id}: unread danger that was taken back is told`).to.not.equal(
        undefined,
      );
  }
  for (const row of before.cases) {
    const next = after.cases.find(({ _id }) => _id === row._id);
    if (next === undefined) expect.fail(`case ${row._id} is gone`);
    expectCaseLawful(row, next, by, after.now);
  }
  expect(after.decisions.slice(0, before.decisions.length), 'decisions stand').to.deep.equal(before.decisions);
  if (!by.includes('staff')) expect(after.decisions, 'people decide').to.have.length(before.decisions.length);
}

function reachable(from: PostRow['state'], by: readonly By[]): string[] {
  const found = new Set<string>([from]);
  for (let round = 0; round < by.length; round += 1)
    for (const state of [...found])
      for (const who of by) for (const to of paths[who][state as PostRow['state']] ?? []) found.add(to);
  return [...found];
}

function expectCaseLawful(row: CaseRecord, next: CaseRecord, by: readonly By[], now: Date): void {
  const at = `case ${row._id} (${row.state} to ${next.state}) by ${by.join(', ')}`;
  expect(next.log.slice(0, row.log.length), `${at}: its history stands`).to.deep.equal(row.log);
  const news = next.log.slice(row.log.length).map(({ verb }) => verb);
  if (news.includes('reopened')) return;
  expect(rank(next.severity), `${at}: severity`).to.be.at.least(rank(row.severity));
  expect(next.dueAt.getTime(), `${at}: due`).to.be.at.most(row.dueAt.getTime());
  if (next.severity !== row.severity) {
    const soon = now.getTime() + caseLimits.dueMs[next.severity];
    expect(next.dueAt.getTime(), `${at}: due as its new severity says`).to.be.at.most(soon);
  }
  if (!isRunning(row)) {
    expect(isRunning(next), `${at}: only opens again with a line that says so`).to.equal(false);
    return;
  }
  if (isRunning(next)) return;
  const closedLate = news.includes('screened late');
  const { severity, causes } = next as CaseRecord;
  expect(by.includes('staff') || closedLate, `${at}: people decide`).to.equal(true);
  if (!closedLate) return;
  expect(['amber', 'green'], `${at}: machines close nothing grave`).to.include(severity);
  expect(causes, `${at}: machines close what only they opened`).to.deep.equal(['unscreened']);
}

/** After a sweep: whoever waited for 30 seconds has somebody who was asked, and no claim outlives its lease. */
export function expectSwept(stored: Stored): void {
  for (const post of stored.posts) {
    if (post.waitingSince === null || post.leftToPerson === true) continue;
    if (stored.now.getTime() - post.waitingSince.getTime() < screeningLimits.unscreenedMs) continue;
    expect(isRunning(caseFor(stored, post)), `post ${post._id}: a person is asked`).to.equal(true);
  }
  for (const { claim } of stored.cases) if (claim !== null) expect(claim.expiresAt > stored.now).to.equal(true);
}

/** Everybody else sees exactly what is up, in lists and in threads; nobody is left without a word about their own. */
export async function expectSeen(world: World, before: Stored, stored: Stored): Promise<void> {
  // What is seen hangs on these alone.
  if (JSON.stringify([before.posts, before.threads]) === JSON.stringify([stored.posts, stored.threads])) return;
  const { agent } = world.people.cat;
  const list = await agent.get(`/api/communities/${world.community.slug}/threads`);
  const pages = [list];
  for (const thread of stored.threads) {
    const page = await agent.get(`/api/threads/${thread._id}`);
    expect(page.status, `thread ${thread._id}`).to.equal(thread.listed ? 200 : 404);
    pages.push(page);
  }
  const seen = JSON.stringify(pages.map(({ body }) => body));
  for (const [mark, { postId, revision }] of world.marks) {
    const post = stored.posts.find(({ _id }) => _id === postId);
    if (post === undefined) continue;
    const up = isSeen(post.state) && (revision === 'title' || post.shown?.revision === revision);
    expect(seen.includes(mark), `${mark}: revision ${revision} of ${postId}, ${post.state}`).to.equal(up);
  }
  const same = new Set(before.posts.map((post) => JSON.stringify(post)));
  for (const post of stored.posts)
    if (post.state !== 'withdrawn' && !same.has(JSON.stringify(post))) await expectTold(world, stored, post);
}

/** The author reads their newest words, and why others don't; an appeal that is offered can be made. */
async function expectTold(world: World, stored: Stored, post: PostRow): Promise<void> {
  const { status, body } = await personOf(world, post.authorAccountId).agent.get(`/api/posts/${post._id}`);
  const at = `post ${post._id} (${post.state}) to its author`;
  expect(status, at).to.equal(200);
  expect(body.source.text, at).to.equal(post.latest.text);
  if (!['held', 'removed'].includes(post.state) && post.pendingRevision !== 'held') return;
  expect(body.notice?.reasons, `${at}: says why`).to.not.be.empty;
  if (body.notice.canAppeal !== true) return;
  const decision = stored.decisions.find(({ _id }) => _id === body.notice.decisionId);
  expect(adverse, `${at}: appeal of what took something away`).to.include(decision?.action);
  const appeals = await world.app.deps.db.collection('appeals').countDocuments({ decisionId: decision?._id });
  expect(appeals, `${at}: an appeal is offered that was made`).to.equal(0);
  expect(decision?.reason, `${at}: an appeal is offered of its own outcome`).to.not.equal('decision-stands');
}

/** What was decided, as it was sent. */
interface Sent {
  readonly caseId: string;
  readonly by: string;
  readonly decisionId: string;
  readonly body: { readonly action: string; readonly reason: string | undefined; readonly revision: number };
}

const stateOf: Readonly<Record<string, PostRow['state']>> = {
  'keep-with-support': 'visible-with-note',
  'hide-for-edit': 'held',
  remove: 'removed',
  publish: 'visible',
};

/** A decision took effect at once and as a whole, and left what has to follow (rules 2, 5 and 7). */
export function expectDecided(before: Stored, after: Stored, { caseId, by, body, decisionId }: Sent): void {
  const row = before.cases.find(({ _id }) => _id === caseId);
  const next = after.cases.find(({ _id }) => _id === caseId);
  const post = before.posts.find(({ _id }) => _id === row?.target.id);
  const changed = after.posts.find(({ _id }) => _id === row?.target.id);
  if (row === undefined || next === undefined || post === undefined) return expect.fail('a case is gone');
  const { action, reason, revision } = body;
  expect(after.decisions).to.have.length(before.decisions.length + 1);
  const decision = after.decisions.find(({ _id }) => _id === decisionId);
  expect(decision).to.deep.include({ caseId, by, action, reason, revision });
  expect(revision, 'the revision that was read').to.equal(post.latest.revision);
  const withdrawn = post.state === 'withdrawn';
  expect(changed?.state, action).to.equal(withdrawn ? 'withdrawn' : (stateOf[action] ?? post.state));
  expect(next.severity, 'a decision does not lower severity').to.equal(row.severity);
  expect(next.claim).to.equal(null);
  const told = after.notices.find((notice) => notice.decisionId === decisionId);
  if (adverse.includes(action))
    expect(told?.canAppeal, 'a way to appeal').to.equal(row.appeal === null || row.appeal.answered === true);
  const appealed = before.decisions.find(({ _id }) => _id === row.appeal?.decisionId);
  expect(appealed?.by, 'whoever decides an appeal did not decide the case').to.not.equal(by);
  const noDanger = ['no-danger-seen', 'nothing-wrong', 'flag-was-wrong'].includes(reason ?? '');
  const calm = ['keep', 'publish', 'keep-with-support'].includes(action) && noDanger;
  if (row.severity === 'crisis' && calm && row.causes.some((cause) => cause !== 'second-check')) {
    expect(next).to.deep.include({ state: 'open', causes: ['second-check'], revision: row.revision });
    expect(next.dueAt.getTime(), 'a day to check again').to.equal(after.now.getTime() + caseLimits.secondCheckMs);
    return;
  }
  expect(next.dueAt, 'the due time stays').to.deep.equal(row.dueAt);
  const unclaimed = row.forLeads ? 'escalated' : 'open';
  const waits = told === undefined ? 'closed' : 'decided';
  const goesOn = action === 'escalate' ? 'escalated' : action === 'hide-for-edit' ? unclaimed : waits;
  expect(next.state, action).to.equal(goesOn);
  expect(next.awaitingEdit, 'waits for a change').to.equal(
    action === 'hide-for-edit' || (action === 'escalate' && row.awaitingEdit),
  );
}

/** What a screening leaves: a person is asked about whatever is worth a flag, at least as urgently as it says (rules 1 and 5). */
export function expectSettled(before: Stored, after: Stored): void {
  for (const post of after.posts) {
    const was = before.posts.find(({ _id }) => _id === post._id);
    if (post.waitingSince !== null || post.state === 'withdrawn') continue;
    if (was?.waitingSince === null && was.latest.revision === post.latest.revision) continue;
    const row = caseFor(after, post);
    const flagged = post.severity !== null && post.severity !== 'green';
    if (!flagged && post.state !== 'held' && post.pendingRevision !== 'held') continue;
    const at = `post ${post._id} (${post.severity}, ${post.state})`;
    if (!isRunning(row)) expect.fail(`${at}: nobody was asked`);
    expect(rank(row.severity), `${at}: as urgent`).to.be.at.least(rank(post.severity ?? 'amber'));
    expect(row.revision, `${at}: about these words`).to.equal(post.latest.revision);
  }
}
