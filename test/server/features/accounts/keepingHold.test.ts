import { expect } from 'chai';
import { accountLimits } from '../../../../config/limits.ts';
import { inviteAdmin } from '../../../../server/features/accounts/inviteAdmin.ts';
import { openSite, passphrase, type Site } from './site.ts';

const next = 'nineteen purple otters';

describe('an account that somebody else is after', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  const askForReset = (email: string) => site.browser().post('/api/accounts/reset', { email });
  const complete = (by: ReturnType<Site['browser']>, token: string, words: string) =>
    by.post('/api/accounts/reset/complete', { token, passphrase: words });

  it('is not taken by a link that was asked for before its owner chose another passphrase', async () => {
    await site.account('owner@x.test');
    const owner = await site.signedIn('owner@x.test');
    await askForReset('owner@x.test');
    const copied = site.token('owner@x.test');
    const changed = await owner.put('/api/account/passphrase', { current: passphrase, passphrase: next });
    expect(changed.status, JSON.stringify(changed.body)).to.equal(200);
    const taken = await complete(site.browser(), copied, 'eleven quiet harbours');
    expect(taken.body.code).to.equal('link-expired');
    expect((await site.browser().signIn('owner@x.test', next)).status).to.equal(200);
  });

  it('lets its owner in after a reset, whoever goes on trying passphrases', async () => {
    await site.account('sought@x.test');
    const tryAll = async (): Promise<void> => {
      for (let n = 0; n <= accountLimits.signInAccount.points; n += 1)
        await site.browser().signIn('sought@x.test', 'wrong words every time');
    };
    await tryAll();
    expect((await site.browser().signIn('sought@x.test')).status, 'from a browser that nobody knows').to.equal(429);
    await askForReset('sought@x.test');
    const owner = site.browser();
    expect((await complete(owner, site.token('sought@x.test'), next)).status).to.equal(200);
    await tryAll();
    expect((await owner.signIn('sought@x.test', next)).status).to.equal(200);
    expect((await site.browser().signIn('sought@x.test', next)).status).to.equal(429);
  });

  it('keeps its invitation to administer over a reset', async () => {
    await site.account('invited@x.test');
    const { link } = await inviteAdmin(site.deps, { email: 'invited@x.test' });
    await askForReset('invited@x.test');
    expect((await complete(site.browser(), site.token('invited@x.test'), next)).status).to.equal(200);
    const accept = await site.browser().post('/api/accounts/invitation', {
      token: new URL(link).searchParams.get('token'),
      passphrase: 'eleven quiet harbours',
      birthYear: 1990,
      birthMonth: 6,
      privacyAccepted: true,
    });
    expect(accept.status, JSON.stringify(accept.body)).to.equal(200);
  });
});
