import { expect } from 'chai';
import type { CaseId } from '../../../../server/contract/ids.ts';
import { openedBy } from '../../../../server/features/cases/cases.rules.ts';
import { insertCase } from '../../../../server/features/cases/cases.store.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { Severity } from '../../../../server/contract/screening.ts';
import { newId } from '../../../../server/kit/ids.ts';
import { inTransaction } from '../../../../server/kit/transaction.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead, makeMember, makePerson, makeSupporter, type Member } from '../../../kit/factories.ts';
import { faultPaths } from '../posts/posts.world.ts';
import { claim, flagged, hour, minute, refusal, settle } from './cases.world.ts';

describe('the queue', () => {
  let app: TestApp;
  let community: CommunityRow;
  let supporter: Member;
  before(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    community = await makeCommunity(app);
    supporter = await makeSupporter(app, community);
  });
  after(() => app.close());

  const open = async (severity: Severity, openedMsAgo: number, where = community): Promise<string> => {
    const at = new Date(app.clock.now().getTime() - openedMsAgo);
    const _id = newId<CaseId>();
    const fields = openedBy({
      target: { kind: 'post', id: newId() },
      communityId: where._id,
      subjectAccountId: null,
      subjectMembershipId: null,
      cause: 'screening',
      headline: 'none',
      severity,
      revision: 1,
      findings: [],
      helpShown: [],
      at,
    });
    await inTransaction(app.deps.db, (tx) => insertCase(app.deps.db, { _id, ...fields }, tx));
    return _id;
  };
  const queue = async (query = '', by: Member = supporter) => (await by.agent.get(`/api/cases${query}`)).body;

  it('is for those who work the cases of a community, and for nobody else', async () => {
    expect(refusal(await app.agent().get('/api/cases'))).to.deep.equal([401, 'signed-out']);
    const peer = await makeMember(app, community);
    const stranger = await makeSupporter(app, await makeCommunity(app));
    expect(refusal(await peer.agent.get('/api/cases'))).to.deep.equal([404, 'not-found']);
    expect(refusal(await stranger.agent.get(`/api/cases?community=${community.slug}`))).to.deep.equal([
      404,
      'not-found',
    ]);
    const none = await stranger.agent.get('/api/cases?community=no-such-group');
    expect(refusal(none)).to.deep.equal([404, 'not-found']);
    const lapsed = await makeSupporter(app, community, { trainedUntil: new Date(app.clock.now().getTime() - 1) });
    expect(refusal(await lapsed.agent.get('/api/cases'))).to.deep.equal([403, 'training-lapsed']);
    const id = await open('red', 0);
    expect((await queue('', stranger)).items.map((row: { id: string }) => row.id)).to.not.include(id);
  });

  it('names what is wrong with what was asked', async () => {
    const answer = await supporter.agent.get('/api/cases?state=lost&limit=0&community=NO');
    expect([answer.status, faultPaths(answer).sort()]).to.deep.equal([422, ['community', 'limit', 'state']]);
    expect(faultPaths(await supporter.agent.get('/api/cases?cursor=zzz'))).to.deep.equal(['cursor']);
  });

  it('puts overdue first, then severity, then due time, a page at a time, each once', async () => {
    const calm = await open('green', 0);
    const amber = await open('amber', 0);
    const red = await open('red', 10 * minute);
    const crisis = await open('crisis', 0);
    const lateAmber = await open('amber', 9 * hour);
    const redEarlier = await open('red', 20 * minute);
    const lateRed = await open('red', 2 * hour);
    const expected = [lateRed, lateAmber, crisis, redEarlier, red, amber, calm];
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await queue(`?limit=2${cursor}`);
      seen.push(...page.items.map((row: { id: string }) => row.id));
      cursor = page.next === null ? '' : `&cursor=${String(page.next)}`;
    } while (cursor !== '');
    expect(seen).to.deep.equal(expected);
    const { counts, items } = await queue();
    expect(counts).to.deep.equal({ overdue: 2, crisis: 1, red: 3, amber: 2, green: 1 });
    expect(items.map((row: { overdue: boolean }) => row.overdue).slice(0, 3)).to.deep.equal([true, true, false]);
  });

  it('moves a case up by itself once its time is over, and its due time stays', async () => {
    const amber = await open('amber', 8 * hour - minute);
    await open('crisis', 0);
    const first = async () => (await queue()).items[0];
    expect((await first()).severity).to.equal('crisis');
    const { dueAt } = (await queue()).items[1];
    app.clock.advance(minute);
    expect(await first()).to.include({ id: amber, overdue: true, dueAt });
  });

  it('shows the cases of one community, or of one state', async () => {
    const other = await makeCommunity(app);
    const both = await makeSupporter(app, other);
    const here = await flagged(app, other, await makeMember(app, other));
    await open('red', 0);
    const of = async (query: string) =>
      (await both.agent.get(`/api/cases${query}`)).body.items.map((row: { id: string }) => row.id);
    expect(await of(`?community=${other.slug}`)).to.deep.equal([here.caseId]);
    expect(await of('?state=claimed')).to.deep.equal([]);
    await claim(both, here.caseId);
    expect(await of('?state=claimed')).to.deep.equal([here.caseId]);
    expect(await of('?state=open')).to.deep.equal([]);
    await settle(both, here.caseId, 'keep', 'nothing-wrong');
    expect(await of('')).to.deep.equal([]);
    expect(await of('?state=closed')).to.deep.equal([here.caseId]);
  });

  it('gives community admins join requests only, and organisation admins nothing of a member’s words', async () => {
    const { caseId } = await flagged(app, community, await makeMember(app, community));
    const admin = await makeMember(app, community, { roles: ['admin'] });
    expect((await queue('', admin)).items).to.deep.equal([]);
    expect((await admin.agent.get(`/api/cases/${caseId}`)).status).to.equal(404);
    const organisation = await makePerson(app, { orgAdmin: true });
    expect((await organisation.agent.get('/api/cases')).body.items).to.deep.equal([]);
    expect((await organisation.agent.get(`/api/cases/${caseId}`)).status).to.equal(404);
  });

  it('shows no words and no accounts in its rows', async () => {
    const author = await makeMember(app, community);
    await flagged(app, community, author, 'I keep thinking about ending it, said the walrus.');
    const rows = JSON.stringify(await queue('', await makeLead(app, community)));
    expect(rows).to.not.include('walrus').and.not.include(author.accountId);
  });
});
