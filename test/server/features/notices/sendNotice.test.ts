import { expect } from 'chai';
import { noticeLimits } from '../../../../config/limits.ts';
import type { NoticeKind } from '../../../../server/contract/notices.ts';
import type { Deps } from '../../../../server/deps.ts';
import { changeAccount } from '../../../../server/features/accounts/accounts.store.ts';
import { addNotice } from '../../../../server/features/notices/addNotice.ts';
import type { NoticeRow } from '../../../../server/features/notices/notice.ts';
import { notices } from '../../../../server/features/notices/notices.store.ts';
import { sendNotice } from '../../../../server/features/notices/sendNotice.ts';
import { sweepNotices } from '../../../../server/features/notices/sweepNotices.ts';
import { newId } from '../../../../server/kit/ids.ts';
import { inTransaction } from '../../../../server/kit/transaction.ts';
import type { NoticeId } from '../../../../server/contract/ids.ts';
import { startApp, type Mail, type TestApp } from '../../../kit/app.ts';
import { makePerson, type Person } from '../../../kit/factories.ts';

describe('delivering a notice', () => {
  let app: TestApp;
  let reader: Person;
  before(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    reader = await makePerson(app);
  });
  after(() => app.close());

  const add = (kind: NoticeKind): Promise<NoticeRow> =>
    inTransaction(app.deps.db, (tx) =>
      addNotice(app.deps.db, tx, {
        accountId: reader.accountId,
        kind,
        communityId: null,
        threadId: null,
        postId: null,
        caseId: null,
        action: 'remove',
        reason: 'no-methods',
        note: 'Words of a supporter about tablets',
        help: [],
        decisionId: null,
        canAppeal: false,
        at: app.clock.now(),
      }),
    );
  const stored = (row: NoticeRow): Promise<NoticeRow | null> =>
    notices(app.deps.db).findById(row._id).lean<NoticeRow>().exec();
  const mailsToReader = async (): Promise<Mail[]> => (await app.mails()).filter((mail) => mail.to === reader.email);
  /** The same doors with a mail server that is away. */
  const withoutMail = (): Deps => ({
    ...app.deps,
    mailer: { send: () => Promise.reject(new Error('mail server away')), close: () => undefined },
  });

  it('sends a neutral mail once, however often it runs', async () => {
    const notice = await add('decided');
    await Promise.all([1, 2, 3].map(() => sendNotice(app.deps, { noticeId: notice._id })));
    await sendNotice(app.deps, { noticeId: notice._id });
    const mails = await mailsToReader();
    expect(mails).to.have.length(1);
    expect(mails[0]?.subject).to.equal('You have a new message');
    expect(JSON.stringify(mails[0])).not.to.match(/tablet|remove|kidney|supporter/i);
    const row = await stored(notice);
    expect(row?.deliveredAt).to.deep.equal(app.clock.now());
    expect(row?.emailedAt).to.deep.equal(app.clock.now());
  });

  it('delivers without a mail where its reader switched that kind off', async () => {
    await changeAccount(app.deps.db, reader.accountId, {
      set: { mail: { held: true, decided: false, replied: true } },
    });
    const notice = await add('decided');
    const row = await stored(notice);
    expect(row?.deliveredAt).not.to.equal(null);
    await sendNotice(app.deps, { noticeId: notice._id });
    expect(row?.emailedAt).to.equal(null);
    expect(await mailsToReader()).to.deep.equal([]);
  });

  it('delivers without a mail where its reader switches that kind off before it is sent', async () => {
    const notice = await add('decided');
    await changeAccount(app.deps.db, reader.accountId, {
      set: { mail: { held: true, decided: false, replied: true } },
    });
    await sendNotice(app.deps, { noticeId: notice._id });
    expect((await stored(notice))?.deliveredAt).not.to.equal(null);
    expect(await mailsToReader()).to.deep.equal([]);
  });

  it('raises while mail cannot be sent, so that the job is tried again, and sends it later', async () => {
    const notice = await add('held');
    let raised: unknown;
    await sendNotice(withoutMail(), { noticeId: notice._id }).catch((error: unknown) => {
      raised = error;
    });
    expect(raised).to.be.instanceOf(Error);
    expect((await stored(notice))?.deliveredAt).to.equal(null);
    await sendNotice(app.deps, { noticeId: notice._id });
    expect(await mailsToReader()).to.have.length(1);
  });

  it('takes a sending up again that a dead run left behind', async () => {
    const notice = await add('held');
    await notices(app.deps.db).updateOne({ _id: notice._id }, { $set: { mailingAt: app.clock.now() } });
    await sendNotice(app.deps, { noticeId: notice._id });
    expect(await mailsToReader()).to.deep.equal([]);
    app.clock.advance(noticeLimits.mailingStaleMs + 1);
    await sendNotice(app.deps, { noticeId: notice._id });
    expect(await mailsToReader()).to.have.length(1);
  });

  it('is nothing for a notice that is gone', async () => {
    await sendNotice(app.deps, { noticeId: newId<NoticeId>() });
  });

  it('is put on the queue again by the sweeper until it is done, under a new job id each time', async () => {
    const notice = await add('held');
    const ids: string[] = [];
    const jobs: Deps['jobs'] = {
      ...app.deps.jobs,
      enqueue: (_name, payload, id) => {
        if ((payload as { noticeId: string }).noticeId === notice._id) ids.push(id);
        return Promise.resolve(false);
      },
    };
    // The server's own sweeps run on the same clock; a notice that they took first comes back after its next interval.
    for (let tries = 0; tries < 12 && ids.length < 2; tries += 1) {
      app.clock.advance(noticeLimits.requeueMaxMs);
      await sweepNotices({ ...app.deps, jobs });
    }
    expect(new Set(ids).size).to.equal(ids.length).and.be.at.least(2);
    await sendNotice(app.deps, { noticeId: notice._id });
    const before = ids.length;
    app.clock.advance(noticeLimits.requeueMaxMs);
    await sweepNotices({ ...app.deps, jobs });
    expect(ids.length).to.equal(before);
  });

  it('is done by a running worker without anybody asking', async () => {
    await app.startWorker();
    const notice = await add('replied');
    await app.deps.jobs.enqueue('send-notice', { noticeId: notice._id }, `notice-${notice._id}`);
    await app.until<NoticeRow>('notices', { deliveredAt: { $ne: null } }, (row) => row._id === notice._id);
    expect(await mailsToReader()).to.have.length(1);
  });
});
