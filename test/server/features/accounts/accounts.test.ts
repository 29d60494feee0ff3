import { expect } from 'chai';
import { accountLimits } from '../../../../config/limits.ts';
import { inviteAdmin } from '../../../../server/features/accounts/inviteAdmin.ts';
import { sweepAccounts } from '../../../../server/features/accounts/sweepAccounts.ts';
import type { Answer } from '../../../kit/agent.ts';
import { openSite, passphrase, type Site } from './site.ts';

const newcomer = { passphrase, birthYear: 1990, birthMonth: 6, privacyAccepted: true };
const paths = (answer: Answer): string[] => answer.body.faults.map((fault: { path: string }) => fault.path);

/** What of an answer a stranger can compare. */
function seen(answer: Answer): unknown {
  const headers = [...answer.headers].filter(([name]) => !['x-request-id', 'date'].includes(name));
  return { status: answer.status, body: { ...answer.body, requestId: null }, headers };
}

describe('accounts', function () {
  this.timeout(20_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  describe('registering', () => {
    it('needs the link of the mail before signing in', async () => {
      const browser = site.browser();
      const email = 'new@x.test';
      expect((await browser.post('/api/accounts', { email, ...newcomer })).status).to.equal(202);
      expect((await browser.signIn(email)).body.code).to.equal('email-unconfirmed');
      expect((await browser.post('/api/accounts/confirm', { token: site.token(email) })).status).to.equal(200);
      expect((await browser.signIn(email)).status).to.equal(200);
    });

    it('answers the same for known, waiting and unknown addresses, with one mail to each', async () => {
      await site.account('known@x.test');
      await site.account('waiting@x.test', { confirmed: false });
      const answers = [];
      for (const email of ['known@x.test', 'waiting@x.test', 'unknown@x.test']) {
        const before = site.mails.length;
        answers.push(seen(await site.browser().post('/api/accounts', { email, ...newcomer })));
        expect(site.mails.slice(before).map((mail) => mail.to)).to.eql([email]);
      }
      expect(answers[1]).to.eql(answers[0]);
      expect(answers[2]).to.eql(answers[0]);
    });

    it('changes nothing about an account that is known', async () => {
      await site.account('owner@x.test');
      await site
        .browser()
        .post('/api/accounts', { email: 'OWNER@x.test', ...newcomer, passphrase: 'purple otters swim' });
      expect(site.mails.at(-1)?.text)
        .to.match(/have one already/)
        .and.not.match(/token=/);
      expect((await site.browser().signIn('owner@x.test')).status).to.equal(200);
    });

    it('again, before anybody confirmed, lets only the mailbox choose the passphrase', async () => {
      const email = 'twice@x.test';
      const browser = site.browser();
      await browser.post('/api/accounts', { email, ...newcomer, passphrase: 'whoever came first' });
      const earlier = site.token(email);
      await browser.post('/api/accounts', { email, ...newcomer });
      expect((await browser.post('/api/accounts/confirm', { token: earlier })).body.code).to.equal('link-expired');
      const link = site.token(email);
      expect((await browser.post('/api/accounts/confirm', { token: link })).body.code).to.equal('link-expired');
      const chosen = 'nineteen purple otters';
      const body = { token: link, passphrase: chosen };
      const complete = (more: object) => browser.post('/api/accounts/reset/complete', { ...body, ...more });
      // What stands there may be a stranger's, who knew the address.
      expect(paths(await complete({}))).to.eql(['birthMonth', 'birthYear', 'privacyAccepted']);
      expect(paths(await complete({ birthMonth: 1, birthYear: 2015, privacyAccepted: true }))).to.eql(['birthYear']);
      const set = await complete({ birthMonth: 2, birthYear: 2001, privacyAccepted: true });
      expect(set.status).to.equal(200);
      const born = await site.deps.db.collection('accounts').findOne({ email });
      expect(born).to.include({ birthMonth: 2, birthYear: 2001 });
      expect((await browser.signIn(email, 'whoever came first')).status).to.equal(401);
      expect((await browser.signIn(email)).status).to.equal(401);
      expect((await browser.signIn(email, chosen)).status).to.equal(200);
    });

    it('twice at once makes one account', async () => {
      const browser = site.browser();
      const body = { email: 'at-once@x.test', ...newcomer };
      const answers = await Promise.all([browser.post('/api/accounts', body), browser.post('/api/accounts', body)]);
      expect(answers.map((answer) => answer.status)).to.eql([202, 202]);
      expect(await site.deps.db.collection('accounts').countDocuments({ email: body.email })).to.equal(1);
    });

    it('names every fault at once', async () => {
      const answer = await site.browser().post('/api/accounts', { email: 'x', passphrase: 'short', birthMonth: 13 });
      expect(answer.status).to.equal(422);
      expect(paths(answer)).to.have.members(['email', 'passphrase', 'birthYear', 'birthMonth', 'privacyAccepted']);
    });

    it('is for people of 18 and over, counted from the month after the birthday', async () => {
      const now = site.clock.now();
      const ask = (birthMonth: number) =>
        site.browser().post('/api/accounts', {
          ...newcomer,
          email: `young${birthMonth}@x.test`,
          birthYear: now.getUTCFullYear() - 18,
          birthMonth,
        });
      expect(paths(await ask(now.getUTCMonth() + 1))).to.eql(['birthYear']);
      expect((await ask(now.getUTCMonth())).status).to.equal(202);
    });

    it('refuses passphrases that many people use, and those with the address in them', async () => {
      const ask = (email: string, words: string) =>
        site.browser().post('/api/accounts', { ...newcomer, email, passphrase: words });
      expect(paths(await ask('someone@x.test', 'password1234'))).to.eql(['passphrase']);
      expect(paths(await ask('margaret@x.test', 'margaret rides bikes'))).to.eql(['passphrase']);
    });

    it('keeps year and month of birth and no passphrase', async () => {
      await site.browser().post('/api/accounts', { email: 'stored@x.test', ...newcomer });
      const row = await site.deps.db.collection('accounts').findOne({ email: 'stored@x.test' });
      expect(row).to.include({ birthYear: 1990, birthMonth: 6 });
      expect(row?.['passphraseHash']).to.match(/^\$argon2id\$/);
      expect(JSON.stringify(row)).not.to.contain(passphrase);
    });

    it('asks no mailbox for more than a few mails an hour', async () => {
      let last = 0;
      for (let times = 0; times < 8 && last !== 429; times += 1) {
        last = (await site.browser().post('/api/accounts', { email: 'bombed@x.test', ...newcomer })).status;
      }
      expect(last).to.equal(429);
      expect(site.mails.filter((mail) => mail.to === 'bombed@x.test')).to.have.length(accountLimits.mailAsked.points);
    });

    it('that nobody confirms is forgotten after a week', async () => {
      await site.browser().post('/api/accounts', { email: 'forgotten@x.test', ...newcomer });
      site.clock.advance(accountLimits.unconfirmedMs + 1);
      await sweepAccounts(site.deps);
      await sweepAccounts(site.deps);
      expect(await site.deps.db.collection('accounts').findOne({ email: 'forgotten@x.test' })).to.equal(null);
      expect(await site.deps.db.collection('accounts').findOne({ email: 'owner@x.test' })).not.to.equal(null);
    });
  });

  describe('links', () => {
    it('work once', async () => {
      const email = 'once@x.test';
      const browser = site.browser();
      await browser.post('/api/accounts', { email, ...newcomer });
      const token = site.token(email);
      const answers = await Promise.all([
        browser.post('/api/accounts/confirm', { token }),
        browser.post('/api/accounts/confirm', { token }),
      ]);
      expect(answers.map((answer) => answer.status).sort()).to.eql([200, 410]);
    });

    it('end with their time', async () => {
      const email = 'late@x.test';
      await site.browser().post('/api/accounts', { email, ...newcomer });
      site.clock.advance(accountLimits.confirmMs);
      const answer = await site.browser().post('/api/accounts/confirm', { token: site.token(email) });
      expect(answer.body.code).to.equal('link-expired');
    });

    it('are not in the database', async () => {
      const email = 'hashed@x.test';
      await site.browser().post('/api/accounts', { email, ...newcomer });
      const stored = JSON.stringify(await site.deps.db.collection('tokens').find().toArray());
      expect(stored).not.to.contain(site.token(email));
    });

    it('for one thing don’t do another', async () => {
      const email = 'crossed@x.test';
      await site.browser().post('/api/accounts', { email, ...newcomer });
      const answer = await site
        .browser()
        .post('/api/accounts/reset/complete', { token: site.token(email), passphrase: 'nineteen purple otters' });
      expect(answer.body.code).to.equal('link-expired');
    });

    it('to confirm can be asked for again, and the answer never tells anything', async () => {
      await site.account('asks@x.test', { confirmed: false });
      const resend = (email: string) => site.browser().post('/api/accounts/confirm/resend', { email });
      const before = site.mails.length;
      const waiting = seen(await resend('asks@x.test'));
      expect(seen(await resend('known@x.test'))).to.eql(waiting);
      expect(seen(await resend('nobody@x.test'))).to.eql(waiting);
      expect(site.mails.slice(before).map((mail) => mail.to)).to.eql(['asks@x.test']);
      const token = site.token('asks@x.test');
      expect((await site.browser().post('/api/accounts/confirm', { token })).status).to.equal(200);
    });
  });

  describe('resetting a passphrase', () => {
    const next = 'nineteen purple otters';

    it('answers the same for known and unknown addresses, and writes to the known one alone', async () => {
      await site.account('resets@x.test');
      const ask = (email: string) => site.browser().post('/api/accounts/reset', { email });
      const before = site.mails.length;
      expect(seen(await ask('resets@x.test'))).to.eql(seen(await ask('nobody-at-all@x.test')));
      expect(site.mails.slice(before).map((mail) => mail.to)).to.eql(['resets@x.test']);
    });

    it('ends every session, and the old passphrase', async () => {
      await site.account('lost@x.test');
      const browser = await site.signedIn('lost@x.test');
      const socket = await browser.live();
      const gone = new Promise((resolve) => socket.once('disconnect', resolve));
      await site.browser().post('/api/accounts/reset', { email: 'lost@x.test' });
      const token = site.token('lost@x.test');
      const complete = (words: string) =>
        site.browser().post('/api/accounts/reset/complete', { token, passphrase: words });
      expect(paths(await complete('passwordpassword'))).to.eql(['passphrase']);
      expect((await complete(next)).status).to.equal(200);
      await gone;
      expect((await complete(next)).body.code).to.equal('link-expired');
      expect((await browser.get('/api/session')).body.signedIn).to.equal(false);
      expect((await site.browser().signIn('lost@x.test')).status).to.equal(401);
      expect((await site.browser().signIn('lost@x.test', next)).status).to.equal(200);
    });

    it('ends within the hour', async () => {
      await site.account('slow@x.test');
      await site.browser().post('/api/accounts/reset', { email: 'slow@x.test' });
      site.clock.advance(accountLimits.resetMs);
      const body = { token: site.token('slow@x.test'), passphrase: next };
      expect((await site.browser().post('/api/accounts/reset/complete', body)).status).to.equal(410);
    });
  });

  describe('an invitation', () => {
    it('makes an organisation admin, once', async () => {
      const { link } = await inviteAdmin(site.deps, { email: 'Chair@x.test' });
      const token = new URL(link).searchParams.get('token');
      const accept = () => site.browser().post('/api/accounts/invitation', { token, ...newcomer });
      expect((await accept()).status).to.equal(200);
      expect((await accept()).body.code).to.equal('link-expired');
      const view = (await (await site.signedIn('chair@x.test')).get('/api/session')).body;
      expect(view.account.orgAdmin).to.equal(true);
      expect(view.can).to.eql({ createCommunity: true, seeDesk: true, seeLog: true });
    });

    it('makes an account that is there already an organisation admin’s, and ends its sessions', async () => {
      await site.account('member@x.test');
      const browser = await site.signedIn('member@x.test');
      await inviteAdmin(site.deps, { email: 'member@x.test' });
      const body = { token: site.token('member@x.test'), ...newcomer, passphrase: 'nineteen purple otters' };
      expect((await site.browser().post('/api/accounts/invitation', body)).status).to.equal(200);
      expect((await browser.get('/api/session')).body.signedIn).to.equal(false);
      const again = await site.browser().signIn('member@x.test', 'nineteen purple otters');
      expect(again.body.account.orgAdmin).to.equal(true);
    });

    it('asks what registering asks', async () => {
      await inviteAdmin(site.deps, { email: 'young@x.test' });
      const token = site.token('young@x.test');
      const answer = await site
        .browser()
        .post('/api/accounts/invitation', { token, ...newcomer, birthYear: site.clock.now().getUTCFullYear() - 10 });
      expect(paths(answer)).to.eql(['birthYear']);
    });
  });

  describe('the page of mails', () => {
    it('exists in the demonstration alone', async () => {
      expect((await site.browser().get('/api/dev/mail')).status).to.equal(404);
      const demo = await openSite({ DEMO: '1' });
      try {
        const answer = await demo.browser().get('/api/dev/mail');
        expect(answer.status).to.equal(200);
        expect(answer.body.items).to.eql([]);
      } finally {
        await demo.close();
      }
    });
  });
});
