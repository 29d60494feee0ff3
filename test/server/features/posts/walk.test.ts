import { expect } from 'chai';
import type { PostRow } from '../../../../server/features/posts/post.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, startThread } from '../../../kit/factories.ts';

describe('The walk of one post', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ worker: true });
  });
  after(() => app.close());

  it('is screened, seen by a peer live, flagged, claimed, decided, and its author is told', async () => {
    const community = await makeCommunity(app);
    const author = await makeMember(app, community);
    const peer = await makeMember(app, community);
    const supporter = await makeSupporter(app, community, { pseudonym: 'Ade' });
    const { threadId } = await startThread(community, author);
    await app.until<PostRow>('posts', { threadId }, (post) => post.state === 'visible');

    const watching = await peer.agent.live();
    expect(await watching.watch(threadId)).to.equal(true);
    const seen = watching.next('post:visible');
    const reply = await author.agent.post(`/api/threads/${threadId}/posts`, {
      text: 'The tea here is better than last year.',
    });
    expect(reply.status).to.equal(202);
    expect(reply.body).to.include({ state: 'screening', mine: true });
    expect((await seen).html).to.equal('<p>The tea here is better than last year.</p>\n');

    const desk = await supporter.agent.live();
    const opened = desk.next('case:changed');
    const worrying = await author.agent.post(`/api/threads/${threadId}/posts`, {
      text: "I've got enough tablets saved, tonight's the night.",
    });
    expect(worrying.body.notice).to.include({ crisis: true });
    expect(worrying.body.notice.help[0].tel).to.equal('999');
    const row = await opened;
    expect(row).to.include({ severity: 'crisis', headline: 'suicide', state: 'open' });

    const claimed = await supporter.agent.post(`/api/cases/${row.id}/claim`);
    expect(claimed.status).to.equal(200);
    const view = (await supporter.agent.get(`/api/cases/${row.id}`)).body;
    expect(view.subject.text).to.include('enough tablets saved');
    expect(view.findings).to.not.be.empty;
    const told = await author.agent.live();
    const notice = told.next('notice:new');
    const decided = await supporter.agent.post(`/api/cases/${row.id}/decisions`, {
      action: 'remove',
      reason: 'no-methods',
      note: 'I am here. Please ring one of these numbers now.',
      revision: view.revision,
      claimId: claimed.body.claim.id,
    });
    expect(decided.status, JSON.stringify(decided.body)).to.equal(201);
    expect(await notice).to.include({ kind: 'decided', action: 'remove', reason: 'no-methods', canAppeal: true });
    const mail = await app.mailTo(author.email, (one) => one.subject === 'You have a new message');
    expect(mail.text).to.not.include('tablets');
    for (const live of [watching, desk, told]) live.close();
  });
});
