import { expect } from 'chai';
import { openSite, passphrase, type Site } from './site.ts';

describe('sessions', function () {
  this.timeout(20_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  /** Resolves once a live connection is cut. */
  const cut = (socket: { once(event: 'disconnect', heard: () => void): unknown }): Promise<void> =>
    new Promise((resolve) => socket.once('disconnect', () => resolve()));

  describe('signing in', () => {
    it('begins a session in a cookie that scripts can’t read and other sites can’t send along', async () => {
      await site.account('begins@x.test');
      const browser = site.browser();
      const answer = await browser.signIn('Begins@X.test');
      expect(answer.status).to.equal(200);
      expect(answer.body.signedIn).to.equal(true);
      expect(answer.body.account.email).to.equal('begins@x.test');
      const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('alongside.sid='));
      expect(cookie)
        .to.match(/HttpOnly/i)
        .and.match(/SameSite=Lax/i)
        .and.match(/Path=\//i);
      expect((await browser.get('/api/session')).body.signedIn).to.equal(true);
    });

    it('keeps the secret of the cookie out of the database', async () => {
      await site.account('secret@x.test');
      const browser = await site.signedIn('secret@x.test');
      const sid = decodeURIComponent(browser.cookies.get('alongside.sid') ?? '')
        .slice(2)
        .split('.')[0];
      const stored = JSON.stringify(await site.deps.db.collection('sessions').find().toArray());
      expect(sid).to.have.length.above(20);
      expect(stored).not.to.contain(sid);
    });

    it('changes the secret at every sign-in', async () => {
      await site.account('rotates@x.test');
      const browser = await site.signedIn('rotates@x.test');
      const earlier = new Map(browser.cookies);
      await browser.signIn('rotates@x.test');
      expect(browser.cookies.get('alongside.sid')).not.to.equal(earlier.get('alongside.sid'));
      const thief = site.browser();
      for (const [name, value] of earlier) thief.cookies.set(name, value);
      expect((await thief.get('/api/session')).body.signedIn).to.equal(false);
    });

    it('is known by its whole cookie, however often that was read before, and only until the session ends', async () => {
      await site.account('again@x.test');
      const browser = await site.signedIn('again@x.test');
      const signedIn = async (of: typeof browser): Promise<boolean> =>
        (await of.get('/api/session')).body.signedIn as boolean;
      for (let times = 0; times < 3; times += 1) expect(await signedIn(browser)).to.equal(true);
      const cookie = browser.cookies.get('alongside.sid') ?? '';
      const forger = site.browser();
      for (const forged of [cookie.slice(0, -1), `${cookie}x`, cookie.split('.')[0] ?? '']) {
        forger.cookies.set('alongside.sid', forged);
        expect(await signedIn(forger), forged).to.equal(false);
      }
      const copy = site.browser();
      copy.cookies.set('alongside.sid', cookie);
      expect(await signedIn(copy)).to.equal(true);
      await browser.delete('/api/session');
      expect(await signedIn(copy)).to.equal(false);
    });

    it('says the same about a wrong passphrase and an unknown address', async () => {
      await site.account('known@x.test');
      const wrong = await site.browser().signIn('known@x.test', 'not the passphrase');
      const unknown = await site.browser().signIn('unknown@x.test', 'not the passphrase');
      expect(wrong.status).to.equal(401);
      expect({ ...wrong.body, requestId: null }).to.eql({ ...unknown.body, requestId: null });
      expect(wrong.headers.getSetCookie()).to.eql(unknown.headers.getSetCookie());
    });

    it('tells that an address is unconfirmed to nobody but who has the passphrase', async () => {
      await site.account('unconfirmed@x.test', { confirmed: false });
      expect((await site.browser().signIn('unconfirmed@x.test', 'not the passphrase')).body.code).to.equal(
        'wrong-sign-in',
      );
      const right = await site.browser().signIn('unconfirmed@x.test');
      expect(right.status).to.equal(403);
      expect(right.body.code).to.equal('email-unconfirmed');
    });

    it('names every fault of the form', async () => {
      const answer = await site.browser().post('/api/session', { email: 'nobody' });
      expect(answer.status).to.equal(422);
      expect(answer.body.faults.map((fault: { path: string }) => fault.path)).to.have.members(['email', 'passphrase']);
    });

    it('takes no objects where words are expected', async () => {
      const answer = await site.browser().post('/api/session', { email: { $gt: '' }, passphrase: { $ne: '' } });
      expect(answer.status).to.equal(422);
    });

    it('is refused to other sites', async () => {
      const body = { email: 'begins@x.test', passphrase };
      const answer = await site.browser().post('/api/session', body, { 'sec-fetch-site': 'cross-site' });
      expect(answer.body.code).to.equal('cross-site');
    });
  });

  describe('signing out', () => {
    it('ends the session at once, and cuts its live connections', async () => {
      await site.account('out@x.test');
      const browser = await site.signedIn('out@x.test');
      await browser.get('/api/session');
      const thief = site.browser();
      for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
      expect((await thief.get('/api/session')).body.signedIn).to.equal(true);
      const socket = await browser.live();
      const gone = cut(socket);
      expect((await browser.delete('/api/session')).status).to.equal(200);
      await gone;
      expect((await thief.get('/api/session')).body.signedIn).to.equal(false);
      expect(browser.cookies.has('alongside.sid')).to.equal(false);
    });

    it('works for who is not signed in', async () => {
      expect((await site.browser().delete('/api/session')).status).to.equal(200);
    });
  });

  describe('exit', () => {
    it('ends the session, cuts its live connections, clears what is kept and leads away', async () => {
      await site.account('exit@x.test');
      const browser = await site.signedIn('exit@x.test');
      const socket = await browser.live();
      const gone = cut(socket);
      const answer = await browser.send('POST', '/exit');
      await gone;
      expect(answer.status).to.equal(303);
      expect(answer.headers.get('location')).to.equal(site.deps.config.exitUrl);
      expect(answer.headers.get('clear-site-data')).to.equal('"cache"');
      expect((await browser.get('/api/session')).body.signedIn).to.equal(false);
    });

    it('leads away who is not signed in', async () => {
      expect((await site.browser().send('POST', '/exit')).status).to.equal(303);
    });
  });

  describe('one’s own sessions', () => {
    it('are nobody’s to see who is signed out', async () => {
      expect((await site.browser().get('/api/account/sessions')).status).to.equal(401);
      expect((await site.browser().delete('/api/account/sessions')).status).to.equal(401);
    });

    it('are listed with the browser in words, and which one asks', async () => {
      await site.account('lists@x.test');
      const one = await site.signedIn('lists@x.test');
      await site.signedIn('lists@x.test');
      const { items } = (await one.get('/api/account/sessions')).body;
      expect(items).to.have.length(2);
      expect(items.filter((row: { current: boolean }) => row.current)).to.have.length(1);
      expect(items[0].device).to.equal('Firefox on Linux');
    });

    it('end one by one, with their live connections', async () => {
      await site.account('single@x.test');
      const here = await site.signedIn('single@x.test');
      const there = await site.signedIn('single@x.test');
      const gone = cut(await there.live());
      const { items } = (await here.get('/api/account/sessions')).body;
      const other = items.find((row: { current: boolean }) => !row.current);
      expect((await here.delete(`/api/account/sessions?id=${other.id}`)).status).to.equal(200);
      await gone;
      expect((await there.get('/api/session')).body.signedIn).to.equal(false);
      expect((await here.get('/api/session')).body.signedIn).to.equal(true);
    });

    it('end everywhere at once', async () => {
      await site.account('everywhere@x.test');
      const here = await site.signedIn('everywhere@x.test');
      const there = await site.signedIn('everywhere@x.test');
      const gone = Promise.all([cut(await here.live()), cut(await there.live())]);
      expect((await here.delete('/api/account/sessions')).status).to.equal(200);
      await gone;
      expect((await here.get('/api/session')).body.signedIn).to.equal(false);
      expect((await there.get('/api/session')).body.signedIn).to.equal(false);
    });

    it('can’t be ended by anybody else', async () => {
      await site.account('victim@x.test');
      await site.account('other@x.test');
      const victim = await site.signedIn('victim@x.test');
      const other = await site.signedIn('other@x.test');
      const { items } = (await victim.get('/api/account/sessions')).body;
      expect((await other.delete(`/api/account/sessions?id=${items[0].id}`)).status).to.equal(404);
      expect((await victim.get('/api/session')).body.signedIn).to.equal(true);
    });
  });

  describe('a changed passphrase', () => {
    it('ends every other session at once and keeps the one that changed it, under a new secret', async () => {
      await site.account('changes@x.test');
      const here = await site.signedIn('changes@x.test');
      const there = await site.signedIn('changes@x.test');
      const earlier = here.cookies.get('alongside.sid');
      const gone = cut(await there.live());
      const next = 'nineteen purple otters';
      const answer = await here.put('/api/account/passphrase', { current: passphrase, passphrase: next });
      expect(answer.status).to.equal(200);
      await gone;
      expect((await there.get('/api/session')).body.signedIn).to.equal(false);
      expect((await here.get('/api/session')).body.signedIn).to.equal(true);
      expect(here.cookies.get('alongside.sid')).not.to.equal(earlier);
      expect((await site.browser().signIn('changes@x.test')).status).to.equal(401);
      expect((await site.browser().signIn('changes@x.test', next)).status).to.equal(200);
      expect(site.mails.at(-1)?.subject).to.equal('Your passphrase was changed');
    });

    it('is refused without the one before it, and when it is common or has the address in it', async () => {
      await site.account('margaret@x.test');
      const browser = await site.signedIn('margaret@x.test');
      const change = (current: string, next: string) =>
        browser.put('/api/account/passphrase', { current, passphrase: next });
      expect((await change('not the one', 'nineteen purple otters')).body.faults[0].path).to.equal('current');
      expect((await change(passphrase, 'passwordpassword')).body.faults[0].path).to.equal('passphrase');
      expect((await change(passphrase, 'dear margaret, hello')).body.faults[0].path).to.equal('passphrase');
      expect((await site.browser().put('/api/account/passphrase', {})).status).to.equal(401);
    });
  });

  describe('while Redis is away', () => {
    it('are read from the database, begin, and end at once', async () => {
      await site.account('without@x.test');
      const before = await site.signedIn('without@x.test');
      await before.get('/api/session');
      site.redis.cut();
      try {
        expect((await before.get('/api/session')).body.signedIn).to.equal(true);
        const during = await site.signedIn('without@x.test');
        expect((await during.get('/api/session')).body.signedIn).to.equal(true);
        expect((await before.delete('/api/session')).status).to.equal(200);
        const thief = site.browser();
        for (const [name, value] of during.cookies) thief.cookies.set(name, value);
        expect((await during.delete('/api/session')).status).to.equal(200);
        expect((await thief.get('/api/session')).body.signedIn).to.equal(false);
      } finally {
        await site.redis.restore();
      }
    });

    it('that ended stay ended when Redis comes back with an old copy', async () => {
      await site.account('returns@x.test');
      const browser = await site.signedIn('returns@x.test');
      await browser.get('/api/session');
      const thief = site.browser();
      for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
      const back = new Promise((resolve) => site.deps.redis.once('ready', resolve));
      site.redis.cut();
      await browser.delete('/api/session');
      await site.redis.restore();
      await back;
      expect((await thief.get('/api/session')).body.signedIn).to.equal(false);
    });
  });

  it('are visitors’ once the account is gone', async () => {
    const id = await site.account('gone@x.test');
    const browser = await site.signedIn('gone@x.test');
    await site.deps.db.collection<{ _id: string }>('accounts').deleteOne({ _id: id });
    expect((await browser.get('/api/session')).body.signedIn).to.equal(false);
    expect((await browser.get('/api/account/sessions')).status).to.equal(401);
  });
});
