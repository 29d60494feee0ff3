import { expect } from 'chai';
import type { NoticeKind } from '../../../../server/contract/notices.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { addNotice } from '../../../../server/features/notices/addNotice.ts';
import { announceNotice } from '../../../../server/features/notices/announceNotice.ts';
import type { NoticeDraft, NoticeRow } from '../../../../server/features/notices/notice.ts';
import { inTransaction } from '../../../../server/kit/transaction.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makePerson, type Person } from '../../../kit/factories.ts';

describe('notices', () => {
  let app: TestApp;
  let community: CommunityRow;
  let reader: Person;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
  });
  beforeEach(async () => {
    reader = await makePerson(app);
  });
  after(() => app.close());

  const draft = (kind: NoticeKind, overrides: Partial<NoticeDraft> = {}): NoticeDraft => ({
    accountId: reader.accountId,
    kind,
    communityId: community._id,
    threadId: null,
    postId: null,
    caseId: null,
    action: null,
    reason: null,
    note: null,
    help: ['samaritans'],
    decisionId: null,
    canAppeal: false,
    at: app.clock.now(),
    ...overrides,
  });
  const add = (one: NoticeDraft): Promise<NoticeRow> =>
    inTransaction(app.deps.db, (tx) => addNotice(app.deps.db, tx, one));

  it('ask for a sign-in', async () => {
    const notice = await add(draft('held'));
    for (const answer of [
      await app.agent().get('/api/notices'),
      await app.agent().post(`/api/notices/${notice._id}/read`),
    ]) {
      expect(answer.status).to.equal(401);
    }
  });

  it('are shown to their reader alone, newest first, page by page', async () => {
    const stranger = await makePerson(app);
    const ids: string[] = [];
    for (const kind of ['held', 'shown', 'replied'] as const) {
      ids.unshift((await add(draft(kind)))._id);
      app.clock.advance(1_000);
    }
    const first = await reader.agent.get('/api/notices?limit=2');
    expect(first.body.items.map((one: { id: string }) => one.id)).to.deep.equal(ids.slice(0, 2));
    expect(first.body.items[0].community).to.deep.equal({ slug: community.slug, name: community.name });
    expect(first.body.items[0].help[0]).to.include({ id: 'samaritans', tel: '116123' });
    const second = await reader.agent.get(`/api/notices?limit=2&cursor=${first.body.next as string}`);
    expect(second.body.items.map((one: { id: string }) => one.id)).to.deep.equal(ids.slice(2));
    expect(second.body.next).to.equal(null);
    expect((await stranger.agent.get('/api/notices')).body.items).to.deep.equal([]);
  });

  it('refuse a cursor that is not theirs', async () => {
    const answer = await reader.agent.get('/api/notices?cursor=bm90LWEtY3Vyc29y');
    expect([answer.status, answer.body.faults[0].path]).to.deep.equal([422, 'cursor']);
  });

  it('are marked as read by their reader alone, and again without harm', async () => {
    const stranger = await makePerson(app);
    const notice = await add(draft('held'));
    expect((await stranger.agent.post(`/api/notices/${notice._id}/read`)).status).to.equal(404);
    expect((await reader.agent.get('/api/session')).body.unreadNotices).to.equal(1);
    expect((await reader.agent.post(`/api/notices/${notice._id}/read`)).status).to.equal(200);
    const readAt = app.clock.now().toISOString();
    app.clock.advance(1_000);
    expect((await reader.agent.post(`/api/notices/${notice._id}/read`)).status).to.equal(200);
    const { body } = await reader.agent.get('/api/notices');
    expect(body.items[0].readAt).to.equal(readAt);
    expect((await reader.agent.get('/api/session')).body.unreadNotices).to.equal(0);
    expect((await reader.agent.post('/api/notices/nonsense/read')).status).to.equal(404);
  });

  it('with one key are one notice, also at the same time', async () => {
    const one = draft('decided', { key: `decision-${reader.accountId}` });
    const rows = await Promise.all([add(one), add(one), add(one)]);
    expect(new Set(rows.map((row) => row._id)).size).to.equal(1);
    expect((await reader.agent.get('/api/notices')).body.items).to.have.length(1);
  });

  it('arrive live', async () => {
    const live = await reader.agent.live();
    const next = live.next('notice:new');
    const notice = await add(draft('replied'));
    await announceNotice(app.deps, notice);
    expect(await next).to.include({ id: notice._id, kind: 'replied' });
    live.close();
  });
});
