import { expect } from 'chai';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makePerson, makeSupporter, passphrase } from '../../../kit/factories.ts';
import { asked, decide } from './joining.world.ts';

describe('what is kept of somebody who asked to join', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp();
  });
  after(() => app.close());

  it('is in their export while they are declined, with notices, and goes with the account', async () => {
    const community = await makeCommunity(app);
    const supporter = await makeSupporter(app, community);
    const person = await makePerson(app);
    const requestId = await asked(person, community);
    await decide(supporter, requestId, 'decline');
    const { body } = await person.agent.get('/api/account/export');
    const text = JSON.stringify(body);
    expect(text).to.include('I had a transplant two years ago.').and.include('join-declined').and.include('Quiet Moss');
    expect((await person.agent.delete('/api/account', { passphrase })).status).to.equal(200);
    for (const name of ['joinRequests', 'notices', 'appeals', 'reports']) {
      const left = await app.deps.db.collection(name).countDocuments({ accountId: person.accountId });
      expect(left, name).to.equal(0);
    }
    const open = await supporter.agent.get(`/api/communities/${community.slug}/join-requests?state=declined`);
    expect(open.body.items).to.deep.equal([]);
  });
});
