import { expect } from 'chai';
import { openSite, type Site } from './site.ts';

describe('guessing a passphrase', function () {
  this.timeout(20_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('is slowed for an account, from wherever it comes, while its owner’s browser passes', async () => {
    await site.account('guessed@x.test');
    const owner = await site.signedIn('guessed@x.test');
    await owner.delete('/api/session');
    let last = await site.browser().signIn('guessed@x.test', 'a guess');
    for (let tries = 0; tries < 12 && last.status === 401; tries += 1) {
      last = await site.browser().signIn('guessed@x.test', 'a guess');
    }
    expect(last.status).to.equal(429);
    expect(Number(last.headers.get('retry-after'))).to.be.above(0);
    expect((await site.browser().signIn('guessed@x.test')).status).to.equal(429);
    expect((await owner.signIn('guessed@x.test')).status).to.equal(200);
  });

  it('is slowed for an unknown address in the same way', async () => {
    let last = await site.browser().signIn('nobody-here@x.test', 'a guess');
    for (let tries = 0; tries < 12 && last.status === 401; tries += 1) {
      last = await site.browser().signIn('nobody-here@x.test', 'a guess');
    }
    expect(last.status).to.equal(429);
  });

  it('is slowed for one address of the network, whatever accounts it tries', async () => {
    const browser = site.browser();
    let last = await browser.signIn('many0@x.test', 'a guess');
    for (let tries = 1; tries < 40 && last.status === 401; tries += 1) {
      last = await browser.signIn(`many${tries}@x.test`, 'a guess');
    }
    expect(last.status).to.equal(429);
  });

  it('leaves a browser that knows another account no better off', async () => {
    await site.account('mine@x.test');
    await site.account('theirs@x.test');
    const attacker = await site.signedIn('mine@x.test');
    let last = await attacker.signIn('theirs@x.test', 'a guess');
    for (let tries = 0; tries < 12 && last.status === 401; tries += 1) {
      last = await attacker.signIn('theirs@x.test', 'a guess');
    }
    expect(last.status).to.equal(429);
  });
});
