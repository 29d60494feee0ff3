import { expect } from 'chai';
import * as auditStore from '../../../../server/features/audit/audit.store.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { routes } from '../../../../server/app.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makePerson, makeSupporter, type Member } from '../../../kit/factories.ts';
import { words } from '../posts/posts.world.ts';
import { claim, flagged, settle } from './cases.world.ts';

describe('the log of cases', () => {
  let app: TestApp;
  let community: CommunityRow;
  let supporter: Member;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    supporter = await makeSupporter(app, community);
  });
  after(() => app.close());

  it('has every look at a case and every decision, with who and when, and no member’s words', async () => {
    const { caseId } = await flagged(app, community, await makeMember(app, community), words.red);
    await claim(supporter, caseId);
    await supporter.agent.get(`/api/cases/${caseId}`);
    await supporter.agent.get(`/api/cases/${caseId}/messages`);
    await settle(supporter, caseId, 'remove', 'no-methods', { note: 'My own words to them.' });
    const admin = await makePerson(app, { orgAdmin: true });
    const { body } = await admin.agent.get(`/api/audit?community=${community.slug}`);
    const lines = body.items.filter((line: { target: string }) => line.target === `case ${caseId}`);
    expect(lines.map((line: { verb: string }) => line.verb)).to.deep.equal(['case-decided', 'case-read', 'case-read']);
    expect(lines[0]).to.deep.include({
      by: supporter.pseudonym,
      detail: { action: 'remove', reason: 'no-methods', revision: 1, severity: 'red' },
      at: app.clock.now().toISOString(),
    });
    expect(JSON.stringify(lines)).to.not.match(/ending it|My own words/);
  });

  it('can be added to and read, and nothing else', async () => {
    expect(routes.filter((route) => route.path.startsWith('/audit')).map((route) => route.method)).to.deep.equal([
      'get',
    ]);
    expect(Object.keys(auditStore).sort()).to.deep.equal(['addLine', 'auditLines', 'findLines']);
    expect((await supporter.agent.get('/api/audit')).status).to.equal(404);
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      expect((await supporter.agent[method]('/api/audit', {})).status).to.equal(404);
    }
  });
});
