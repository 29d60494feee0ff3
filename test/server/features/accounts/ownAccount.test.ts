import { expect } from 'chai';
import { letIn, makeCommunity, type Person } from '../../../kit/factories.ts';
import type { Answer } from '../../../kit/agent.ts';
import { openSite, passphrase, type Site } from './site.ts';

const paths = (answer: Answer): string[] => answer.body.faults.map((fault: { path: string }) => fault.path);

describe('one’s own account', function () {
  this.timeout(20_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  describe('mail preferences', () => {
    it('are kept', async () => {
      await site.account('prefers@x.test');
      const browser = await site.signedIn('prefers@x.test');
      const mail = { held: true, decided: false, replied: false };
      expect((await browser.put('/api/account/mail', mail)).body).to.eql(mail);
      expect((await browser.get('/api/session')).body.account.mail).to.eql(mail);
    });

    it('are nobody else’s, and need every switch', async () => {
      expect((await site.browser().put('/api/account/mail', {})).status).to.equal(401);
      const browser = await site.signedIn('prefers@x.test');
      expect((await browser.put('/api/account/mail', { held: true })).status).to.equal(422);
    });
  });

  describe('the export of one’s own data', () => {
    it('has account, memberships, sessions and a part from every feature, and no secret', async () => {
      const person = { accountId: await site.account('exports@x.test') } as Person;
      await letIn(site.app, await makeCommunity(site.app), person, { pseudonym: 'Quiet Export' });
      const browser = await site.signedIn('exports@x.test');
      const answer = await browser.get('/api/account/export');
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('content-disposition')).to.match(/attachment/);
      expect(answer.body.account.email).to.equal('exports@x.test');
      expect(answer.body.memberships[0].pseudonym).to.equal('Quiet Export');
      expect(answer.body).to.include.keys(site.deps.ownData.map((own) => own.name));
      expect(JSON.stringify(answer.body)).not.to.match(/argon2/);
    });

    it('is nobody else’s', async () => {
      expect((await site.browser().get('/api/account/export')).status).to.equal(401);
    });

    it('stays theirs whose membership has ended', async () => {
      const browser = await site.signedIn('exports@x.test');
      const { memberships } = (await browser.get('/api/session')).body;
      await browser.delete(`/api/memberships/${memberships[0].id}`, {});
      const answer = await browser.get('/api/account/export');
      expect(answer.body.memberships[0].state).to.equal('ended');
    });
  });

  describe('deleting one’s own account', () => {
    it('needs a session and the passphrase once more', async () => {
      await site.account('stays@x.test');
      const browser = await site.signedIn('stays@x.test');
      expect((await site.browser().delete('/api/account', { passphrase })).status).to.equal(401);
      expect(paths(await browser.delete('/api/account', { passphrase: 'not the one' }))).to.eql(['passphrase']);
      expect((await browser.get('/api/session')).body.signedIn).to.equal(true);
    });

    it('takes the person out of everything, ends every session and cuts live connections', async () => {
      const email = 'leaves@x.test';
      const id = await site.account(email);
      const person = { accountId: id } as Person;
      const community = await makeCommunity(site.app);
      const { membershipId } = await letIn(site.app, community, person, { pseudonym: 'Soon Away' });
      const browser = await site.signedIn(email);
      const there = await site.signedIn(email);
      const socket = await there.live();
      const gone = new Promise((resolve) => socket.once('disconnect', resolve));
      expect((await browser.delete('/api/account', { passphrase })).status).to.equal(200);
      await gone;
      expect((await there.get('/api/session')).body.signedIn).to.equal(false);
      expect((await site.browser().signIn(email)).body.code).to.equal('wrong-sign-in');
      const place = await site.deps.db.collection<{ _id: string }>('memberships').findOne({ _id: membershipId });
      expect(place).to.include({ state: 'ended', pseudonym: 'Someone who left' });
      for (const { name } of await site.deps.db.db!.listCollections().toArray()) {
        const rows = JSON.stringify(await site.deps.db.collection(name).find().toArray());
        expect(rows, name).not.to.contain(id);
        expect(rows, name).not.to.contain(email);
        expect(rows, name).not.to.contain('Soon Away');
      }
    });

    it('is refused to the only organisation admin', async () => {
      const own = await openSite();
      try {
        await own.account('only@x.test', { orgAdmin: true });
        const only = await own.signedIn('only@x.test');
        expect((await only.delete('/api/account', { passphrase })).body.code).to.equal('last-admin');
        await own.account('second@x.test', { orgAdmin: true });
        expect((await only.delete('/api/account', { passphrase })).status).to.equal(200);
      } finally {
        await own.close();
      }
    });
  });
});
