import { expect } from 'chai';
import { noticeLimits } from '../../../../config/limits.ts';
import { noticeKinds } from '../../../../server/contract/notices.ts';
import { isMailed, noticeMail, retryAfterMs } from '../../../../server/features/notices/notices.rules.ts';

const all = { held: true, decided: true, replied: true };

describe('which notices are mailed', () => {
  it('obeys the off switch of each kind', () => {
    expect(isMailed('held', all)).to.equal(true);
    expect(isMailed('held', { ...all, held: false })).to.equal(false);
    expect(isMailed('mentioned', { ...all, replied: false })).to.equal(false);
    expect(isMailed('join-declined', { ...all, decided: false })).to.equal(false);
    expect(isMailed('join-declined', { held: false, decided: true, replied: false })).to.equal(true);
  });

  it('mails no kind at all when everything is off', () => {
    const none = { held: false, decided: false, replied: false };
    expect(noticeKinds.filter((kind) => isMailed(kind, none))).to.deep.equal([]);
  });

  it('says nothing but that there is a message, and where to switch mails off', () => {
    const mail = noticeMail('a@demo.test', 'https://peers.example');
    expect(mail.subject).to.equal('You have a new message');
    expect(mail.text).to.include('https://peers.example/notices').and.include('https://peers.example/account');
    expect(mail.text).not.to.match(/kidney|diabetes|post|group|removed|declined/i);
  });

  it('tries again at longer and longer intervals, up to a bound', () => {
    expect(retryAfterMs(0)).to.equal(noticeLimits.requeueMs);
    expect(retryAfterMs(1)).to.equal(2 * noticeLimits.requeueMs);
    expect(retryAfterMs(500)).to.equal(noticeLimits.requeueMaxMs);
  });
});
