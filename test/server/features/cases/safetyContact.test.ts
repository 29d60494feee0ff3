import { expect } from 'chai';
import { sweepCases } from '../../../../server/features/cases/sweepCases.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { createMailer } from '../../../../server/mail/mailer.ts';
import { caseLimits } from '../../../../config/limits.ts';
import { startApp, type Mail, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, type Member } from '../../../kit/factories.ts';
import { freePort } from '../../../kit/app.ts';
import { words } from '../posts/posts.world.ts';
import { caseOf, claim, flagged, hour, minute, settle } from './cases.world.ts';

let made = 0;

describe('a community’s safety contact', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let contact: string;
  afterEach(() => app.close());
  const start = async (env: Record<string, string> = {}): Promise<void> => {
    app = await startApp({ env });
    contact = `safety${++made}@example.test`;
    community = await makeCommunity(app, { safetyContact: contact });
    author = await makeMember(app, community);
  };
  const mails = async (): Promise<Mail[]> => (await app.mails()).filter((mail) => mail.to === contact);

  it('hears of a crisis within a minute, without any member’s words, and every 15 minutes until it is claimed', async () => {
    await start();
    expect(caseLimits.sweepMs).to.be.below(minute);
    const { caseId } = await flagged(app, community, author, words.crisisHeld);
    await sweepCases(app.deps);
    const mail = await app.mailTo(contact);
    expect(mail.text).to.include(`/desk/${caseId}`);
    expect(JSON.stringify(mail))
      .to.not.match(/tablet|tonight|suicide/i)
      .and.not.include(author.pseudonym);
    await sweepCases(app.deps);
    app.clock.advance(15 * minute - 1);
    await sweepCases(app.deps);
    expect(await mails()).to.have.length(1);
    app.clock.advance(1);
    await Promise.all([sweepCases(app.deps), sweepCases(app.deps)]);
    expect(await mails()).to.have.length(2);
    const supporter = await makeSupporter(app, community);
    await claim(supporter, caseId);
    app.clock.advance(9 * minute);
    await claim(supporter, caseId);
    app.clock.advance(9 * minute);
    await sweepCases(app.deps);
    expect(await mails()).to.have.length(2);
    app.clock.advance(minute);
    await sweepCases(app.deps);
    expect(await mails(), 'after the claim ran out').to.have.length(3);
  });

  it('hears nothing of lesser cases, of a second check, or while an author is asked for a change', async () => {
    await start();
    await flagged(app, community, author);
    const supporter = await makeSupporter(app, community);
    const checked = await flagged(app, community, await makeMember(app, community), words.crisisHeld);
    await settle(supporter, checked.caseId, 'publish', 'no-danger-seen');
    const asked = await flagged(app, community, await makeMember(app, community), words.crisisHeld);
    await settle(supporter, asked.caseId, 'hide-for-edit', 'no-methods');
    const before = (await mails()).length;
    app.clock.advance(hour);
    await sweepCases(app.deps);
    expect(await mails()).to.have.length(before);
  });

  it('who cannot be mailed is an alarm on the desk until the mail goes through', async () => {
    await start({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}` });
    const supporter = await makeSupporter(app, community);
    const { postId } = await flagged(app, community, author, words.crisisHeld);
    await sweepCases(app.deps);
    const alarms = async () => (await supporter.agent.get('/api/cases')).body.alarms;
    expect(await alarms()).to.deep.include({
      kind: 'safety-mail-failed',
      community: community.name,
      at: app.clock.now().toISOString(),
    });
    expect((await caseOf(app, postId)).safetyMailedAt).to.equal(null);
    const mailer = createMailer({ smtpUrl: null, from: 'x@example.test', dataDir: app.config.dataDir });
    await sweepCases({ ...app.deps, mailer });
    expect(await mails()).to.have.length(1);
    expect(await alarms()).to.deep.equal([]);
  });
});
