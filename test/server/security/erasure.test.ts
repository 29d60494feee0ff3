import { expect } from 'chai';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import type { ThreadRecord } from '../../../server/features/posts/post.ts';
import { noteRead, writeReads } from '../../../server/features/posts/noteRead.ts';
import { threads } from '../../../server/features/posts/threads.store.ts';
import { startApp, type TestApp } from '../../kit/app.ts';
import { letIn, makeCommunity, makeLead, makeMember, passphrase, type Member } from '../../kit/factories.ts';
import { caseOf, flagged, settle } from '../features/cases/cases.world.ts';
import { seenReply, seenThread, words } from '../features/posts/posts.world.ts';

describe('a deleted account', () => {
  let app: TestApp;
  let community: CommunityRow;
  let member: Member;
  let other: Member;
  let othersThread: string;
  before(async () => {
    app = await startApp();
    community = await makeCommunity(app);
    const second = await makeCommunity(app);
    member = await makeMember(app, community, { pseudonym: 'Copper Wren' });
    await letIn(app, second, member, { pseudonym: 'Somebody Else' });
    other = await makeMember(app, community);
    const lead = await makeLead(app, community);

    ({ threadId: othersThread } = await seenThread(app, community, other));
    await seenReply(app, othersThread, member, 'A marmalade reply.');
    await member.agent.get(`/api/threads/${othersThread}`);
    const { postId } = await seenThread(app, community, other);
    await member.agent.post(`/api/posts/${postId}/reports`, { reason: 'unkind', note: 'Not kind.' });
    const taken = await flagged(app, community, member, words.red);
    await settle(lead, taken.caseId, 'remove', 'keep-safe');
    const post = await member.agent.get(`/api/posts/${taken.postId}`);
    const appeal = { text: 'Walnut words of my own.' };
    const answer = await member.agent.post(`/api/decisions/${post.body.notice.decisionId}/appeal`, appeal);
    expect(answer.status).to.equal(201);
  });
  after(() => app.close());

  it('has everything about it in its export, also decisions and what was said against them', async () => {
    const { body } = await member.agent.get('/api/account/export');
    expect(body.decisions).to.have.lengthOf(1);
    expect(body.decisions[0]).to.include({ action: 'remove', reason: 'keep-safe', appeal: 'Walnut words of my own.' });
  });

  it('leaves neither its id nor its words anywhere, but in what it did as staff', async () => {
    expect((await member.agent.delete('/api/account', { passphrase })).status).to.equal(200);
    const left: string[] = [];
    for (const { name } of await (app.deps.db.db as NonNullable<typeof app.deps.db.db>).listCollections().toArray()) {
      for (const row of await app.deps.db.collection(name).find({}).toArray()) {
        const text = JSON.stringify(row);
        for (const trace of [member.accountId, member.email, 'marmalade', 'Walnut', 'Copper Wren'])
          if (text.includes(trace)) left.push(`${name}: ${trace}`);
      }
    }
    expect(left).to.deep.equal([]);
  });

  it('leaves no trail of what it read, and conversations with a true count', async () => {
    const reads = () => app.deps.db.collection('threadReads').find({ membershipId: member.membershipId }).toArray();
    expect(await reads()).to.deep.equal([]);
    // A look that another process had not written yet.
    const read = await threads(app.deps.db).findById(othersThread).lean<ThreadRecord>().orFail();
    noteRead(app.deps.db, member.membershipId, {
      ...read,
      lastActivityAt: new Date(read.lastActivityAt.getTime() + 1),
    });
    await writeReads(app.deps.db);
    expect(await reads()).to.deep.equal([]);
    const thread = await other.agent.get(`/api/threads/${othersThread}`);
    expect(thread.body.replyCount).to.equal(0);
  });

  it('leaves a report standing, without who made it', async () => {
    const rows = await app.deps.db
      .collection('cases')
      .find({ 'reports.0': { $exists: true } })
      .toArray();
    expect(rows).to.have.lengthOf(1);
    const row = await caseOf(app, (rows[0] as unknown as { target: { id: string } }).target.id);
    expect(row.reports[0]).to.include({ by: null, reason: 'unkind' });
  });
});
