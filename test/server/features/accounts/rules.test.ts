import { expect } from 'chai';
import { dictionary } from '@zxcvbn-ts/language-common';
import { ageAt, isOldEnough } from '../../../../server/features/accounts/age.rules.ts';
import { describeDevice } from '../../../../server/features/accounts/describeDevice.rules.ts';
import { issueDevice, readDevice } from '../../../../server/features/accounts/deviceCookie.ts';
import { normaliseEmail } from '../../../../server/features/accounts/email.rules.ts';
import { confirmMail, inviteMail, knownMail, resetMail } from '../../../../server/features/accounts/mails.rules.ts';
import { weakness } from '../../../../server/features/accounts/passphrase.rules.ts';
import type { AccountId } from '../../../../server/contract/ids.ts';

describe('the rules of age', () => {
  const birth = { birthYear: 2008, birthMonth: 3 };

  it('count a birthday from the first of the month after it', () => {
    expect(isOldEnough(birth, new Date('2026-03-31T23:59:59Z'))).to.equal(false);
    expect(isOldEnough(birth, new Date('2026-04-01T00:00:00Z'))).to.equal(true);
  });

  it('count somebody born in December from January on', () => {
    const december = { birthYear: 2007, birthMonth: 12 };
    expect(isOldEnough(december, new Date('2025-12-31T12:00:00Z'))).to.equal(false);
    expect(isOldEnough(december, new Date('2026-01-01T00:00:00Z'))).to.equal(true);
  });

  it('never take anybody for older than they are', () => {
    for (let month = 1; month <= 12; month += 1) {
      const lastDay = new Date(Date.UTC(2020, month, 0, 23));
      const eve = new Date(Date.UTC(2050, month - 1, 28));
      const age = ageAt({ birthYear: lastDay.getUTCFullYear(), birthMonth: month }, eve);
      expect(age).to.be.at.most(29);
    }
  });
});

describe('the rules of passphrases', () => {
  const common = new Set(dictionary['passwords-common']);
  const judge = (passphrase: string, email = 'someone@example.org') => weakness(passphrase, email, common);

  it('let pass what is long and not common, of whatever characters', () => {
    for (const good of [
      'alongside-demo',
      'correct horse battery staple',
      'wet gravel under bicycles',
      'zażółć gęślą jaźń',
      '私は青い自転車に乗って海へ行く',
      'nineteen purple otters',
      'ich mag kein Brokkoli',
    ]) {
      expect(judge(good), good).to.equal(null);
    }
  });

  it('refuse what many people use, however it is written', () => {
    for (const bad of [
      'motherfucker',
      'MotherFucker',
      'password1234',
      'PASSWORD!!!!',
      '1234password',
      'passwordpassword',
      'password password',
      'qwertyuiop12',
      'abcdefghijklmnop',
      '123456789012',
      'aaaaaaaaaaaaaa',
      'abcabcabcabcabc',
      'iloveyouiloveyou',
      'letmeinplease',
      'iloveyoubaby',
    ]) {
      expect(judge(bad), bad).to.equal('common');
    }
  });

  it('refuse the name that stands before the @', () => {
    expect(judge('hello-Margaret-hello', 'margaret@example.org')).to.equal('has-email');
    expect(judge('the tall tree outside', 'al@example.org')).to.equal(null);
  });
});

describe('addresses', () => {
  it('are the same however they are typed', () => {
    expect(normaliseEmail(' Zoe\u0308@Example.ORG ')).to.equal('zoë@example.org');
  });
});

describe('mails about accounts', () => {
  it('have subjects that say nothing of health, the service or the reader', () => {
    const mails = [
      confirmMail('a@b.test', 'https://x.test', 't'),
      knownMail('a@b.test', 'https://x.test'),
      resetMail('a@b.test', 'https://x.test', 't'),
      inviteMail('a@b.test', 'https://x.test', 't'),
    ];
    for (const mail of mails) expect(mail.subject).not.to.match(/alongside|peer|support|group|health|a@b/i);
  });
});

describe('known browsers', () => {
  const account = '64b000000000000000000001' as AccountId;
  const other = '64b000000000000000000002' as AccountId;
  const now = new Date('2026-05-01T12:00:00Z');
  const value = issueDevice('a secret', account, now);
  const cookies = `x=1; alongside.known=${value}; y=2`;

  it('are known to the account that signed in there', () => {
    expect(readDevice('a secret', account, cookies, now)).to.have.property('id');
  });

  it('are strangers to other accounts, other secrets, and after their time', () => {
    expect(readDevice('a secret', other, cookies, now)).to.equal(null);
    expect(readDevice('another secret', account, cookies, now)).to.equal(null);
    expect(readDevice('a secret', account, cookies, new Date('2027-05-01T12:00:00Z'))).to.equal(null);
  });

  it('are strangers with a made-up or broken cookie', () => {
    for (const broken of ['', 'alongside.known=', 'alongside.known=a.b', 'alongside.known=a.zzzzzzz.c']) {
      expect(readDevice('a secret', account, broken, now)).to.equal(null);
    }
    expect(readDevice('a secret', account, undefined, now)).to.equal(null);
  });
});

describe('descriptions of browsers', () => {
  it('name browser and system in words', () => {
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0';
    expect(describeDevice(iphone)).to.equal('Safari on iPhone');
    expect(describeDevice(edge)).to.equal('Edge on Windows');
    expect(describeDevice('')).to.equal('Another program');
  });
});
