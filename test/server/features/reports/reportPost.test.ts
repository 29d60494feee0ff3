import { expect } from 'chai';
import type { PostId } from '../../../../server/contract/ids.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { reports } from '../../../../server/features/reports/reports.store.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import {
  makeCommunity,
  makeMember,
  makePerson,
  makeSupporter,
  startThread,
  type Member,
} from '../../../kit/factories.ts';

describe('reporting a post', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let reporter: Member;
  let supporter: Member;
  let postId: string;
  before(async () => {
    app = await startApp({ worker: true });
    community = await makeCommunity(app);
    [author, reporter, supporter] = [
      await makeMember(app, community),
      await makeMember(app, community),
      await makeSupporter(app, community),
    ];
  });
  beforeEach(async () => {
    ({ postId } = await startThread(community, author));
    await app.until<{ state: string }>('posts', { _id: postId }, (post) => post.state === 'visible');
  });
  after(() => app.close());

  const report = (by: Pick<Member, 'agent'>, body: object = { reason: 'unkind', note: 'This hurt.' }, id = postId) =>
    by.agent.post(`/api/posts/${id}/reports`, body);
  async function caseOf(id: string) {
    const list = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    for (const row of list.body.items as { id: string; target: string }[]) {
      const { body } = await supporter.agent.get(`/api/cases/${row.id}`);
      if (body.subject?.postId === id) return body;
    }
    return null;
  }

  it('exists for nobody outside', async () => {
    const elsewhere = await makeMember(app, await makeCommunity(app));
    for (const by of [{ agent: app.agent() }, await makePerson(app), elsewhere]) {
      expect((await report(by)).status).to.equal(404);
    }
    expect((await report(reporter, undefined, '0123456789abcdef01234567')).status).to.equal(404);
  });

  it('names what is wrong with a report, and is not for one’s own words', async () => {
    const bad = await report(reporter, { reason: 'because' });
    expect([bad.status, bad.body.faults[0].path]).to.deep.equal([422, 'reason']);
    const own = await report(author);
    expect([own.status, own.body.code]).to.deep.equal([403, 'own-content']);
  });

  it('opens a case that shows the report, and the same again changes nothing', async () => {
    const first = await report(reporter);
    expect([first.status, first.body]).to.deep.equal([201, { taken: true, help: [], crisis: false }]);
    const again = await report(reporter);
    expect([again.status, again.body]).to.deep.equal([201, first.body]);
    const row = await caseOf(postId);
    expect(row).to.deep.include({ severity: 'amber', causes: ['report'], reportCount: 1 });
    expect(row.reports[0]).to.include({ reason: 'unkind', note: 'This hurt.' });
  });

  it('of several members joins one case, and danger raises it', async () => {
    await report(reporter);
    const other = await makeMember(app, community);
    const answer = await report(other, { reason: 'danger', note: 'I am worried about her.' });
    expect(answer.body.help.map((one: { id: string }) => one.id)).to.include('helping-someone');
    const row = await caseOf(postId);
    expect(row).to.deep.include({ severity: 'red', reportCount: 2 });
  });

  it('of one member sent twice at the same time is one report', async () => {
    const answers = await Promise.all([report(reporter), report(reporter)]);
    expect(answers.map((answer) => answer.status)).to.deep.equal([201, 201]);
    expect(await reports(app.deps.db).countDocuments({ postId: postId as PostId })).to.equal(1);
    expect((await caseOf(postId)).reportCount).to.equal(1);
  });

  it('shows help to a reporter in danger, and opens a case about them', async () => {
    const words = 'I have enough tablets saved and tonight is the night I end my life.';
    const answer = await report(reporter, { reason: 'unkind', note: words });
    expect(answer.body.crisis).to.equal(true);
    expect(answer.body.help.map((one: { id: string }) => one.id)).to.include('samaritans');
    const list = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    const row = list.body.items.find((one: { target: string }) => one.target === 'report');
    expect(row).to.deep.include({ severity: 'crisis', causes: ['danger-to-writer'] });
    const claimed = await supporter.agent.post(`/api/cases/${row.id as string}/claim`);
    const body = { action: 'keep', reason: 'nothing-wrong', revision: 0, claimId: claimed.body.claim.id };
    const decided = await supporter.agent.post(`/api/cases/${row.id as string}/decisions`, body);
    expect(decided.status, JSON.stringify(decided.body)).to.equal(201);
  });

  it('keeps a supporter whose post is reported away from what is said about it', async () => {
    const { postId: theirs } = await startThread(community, supporter);
    await app.until<{ state: string }>('posts', { _id: theirs }, (post) => post.state === 'visible');
    const member = await makeMember(app, community);
    const words = 'After reading this I cut my arms again last night.';
    expect((await report(member, { reason: 'unkind', note: words }, theirs)).status).to.equal(201);
    const list = await supporter.agent.get(`/api/cases?community=${community.slug}`);
    const about = list.body.items.find((one: { target: string }) => one.target === 'report');
    const byAuthor = await supporter.agent.post(`/api/cases/${about.id as string}/claim`);
    expect([byAuthor.status, byAuthor.body.code]).to.deep.equal([403, 'same-decider']);
    const other = await makeSupporter(app, community);
    expect((await other.agent.post(`/api/cases/${about.id as string}/claim`)).status).to.equal(200);
  });

  it('takes other words of the same member like the first, also about what was closed', async () => {
    const reporter = await makeMember(app, community);
    await report(reporter);
    const { id } = (await caseOf(postId)) as { id: string };
    const claimed = await supporter.agent.post(`/api/cases/${id}/claim`);
    const body = { action: 'keep', reason: 'nothing-wrong', revision: 1, claimId: claimed.body.claim.id };
    expect((await supporter.agent.post(`/api/cases/${id}/decisions`, body)).body.state).to.equal('closed');
    const again = await report(reporter, { reason: 'danger', note: 'She told me that she has taken her tablets.' });
    expect(again.body.help.map((one: { id: string }) => one.id)).to.include('helping-someone');
    const row = await caseOf(postId);
    expect(row).to.deep.include({ severity: 'red', state: 'open', reportCount: 2 });
    expect(row.reports[1]).to.include({ reason: 'danger', note: 'She told me that she has taken her tablets.' });
    expect(await reports(app.deps.db).countDocuments({ postId: postId as PostId })).to.equal(1);
    const own = await report(reporter, { reason: 'danger', note: 'After this I want to end my life tonight.' });
    expect(own.body.crisis).to.equal(true);
  });
});
