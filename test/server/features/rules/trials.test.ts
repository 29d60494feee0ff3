import { expect } from 'chai';
import { rulesLimits } from '../../../../config/limits.ts';
import type { PostId, TrialId } from '../../../../server/contract/ids.ts';
import type { RuleTrial } from '../../../../server/contract/rules.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { PostRow } from '../../../../server/features/posts/post.ts';
import { runTrial } from '../../../../server/features/rules/runTrial.ts';
import { sweepRules } from '../../../../server/features/rules/sweepRules.ts';
import { newId } from '../../../../server/kit/ids.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead, makeMember, makeSupporter, type Member } from '../../../kit/factories.ts';
import { minute, refusal } from '../cases/cases.world.ts';
import { seenReply, seenThread, stored, words } from '../posts/posts.world.ts';
import { at, begin, changing, tried, watching } from './rules.world.ts';

describe('trying a change of rules first', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let lead: Member;
  before(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    community = await makeCommunity(app);
    author = await makeMember(app, community);
    lead = await makeLead(app, community);
  });
  afterEach(() => app.stopWorker());
  after(() => app.close());

  const show = async (id: string): Promise<RuleTrial> => (await lead.agent.get(at(community, `/trials/${id}`))).body;
  const begun = async (draft = watching('copper bracelet')): Promise<TrialId> =>
    (await begin(lead, community, draft)).body.id as TrialId;

  it('shows which posts would newly be flagged, no longer be, or otherwise, with the words around', async () => {
    await app.startWorker();
    const { threadId, postId } = await seenThread(app, community, author, { text: 'My copper bracelet helps me.' });
    const phone = await seenReply(app, threadId, author, '07700 900123 is the ward, I think.');
    const red = await seenReply(app, threadId, author, words.red);
    const gone = await seenReply(app, threadId, author, 'That copper bracelet again.');
    const trial = await tried(app, lead, community, {
      words: [{ phrase: 'copper bracelet', action: 'hold', category: 'false-cure' }],
      changes: [
        { rule: 'contact-details.phone', to: 'off' },
        { rule: 'suicide.ideation', to: 'crisis' },
      ],
    });
    expect(trial).to.deep.include({ status: 'done', done: 4, total: 4, usable: true });
    expect(trial.counts).to.deep.equal({
      newlyFlagged: 2,
      noLongerFlagged: 1,
      changed: 1,
      flaggedBefore: 2,
      flaggedAfter: 3,
      endangered: 0,
    });
    const first = trial.newlyFlagged.find((one) => one.postId === postId);
    expect(first).to.deep.include({
      threadId,
      before: { severity: 'green', state: 'visible' },
      after: { severity: 'amber', state: 'held' },
      rules: ['house.copper-bracelet'],
    });
    expect(first?.excerpt).to.include('copper bracelet');
    expect(trial.noLongerFlagged.map((one) => one.postId)).to.deep.equal([phone]);
    expect(trial.changed.map((one) => [one.postId, one.after.severity])).to.deep.equal([[red, 'crisis']]);
    await author.agent.delete(`/api/posts/${gone}`);
    expect((await show(trial.id)).newlyFlagged.map((one) => one.postId)).to.deep.equal([postId]);
  });

  it('is seen by leads of that community alone', async () => {
    const id = await begun();
    const supporter = await makeSupporter(app, community);
    const other = await makeCommunity(app);
    const stranger = await makeLead(app, other);
    expect(refusal(await supporter.agent.get(at(community, `/trials/${id}`)))).to.deep.equal([403, 'forbidden']);
    expect((await stranger.agent.get(at(community, `/trials/${id}`))).status).to.equal(404);
    expect((await stranger.agent.get(at(other, `/trials/${id}`))).status).to.equal(404);
    expect((await author.agent.get(at(community, `/trials/${id}`))).status).to.equal(404);
    expect((await app.agent().get(at(community, `/trials/${id}`))).status).to.equal(404);
  });

  it('runs once in a community: the same draft gives the same trial, another one is refused', async () => {
    const id = await begun();
    expect(await begun()).to.equal(id);
    expect(refusal(await begin(lead, community, watching('magic water')))).to.deep.equal([409, 'trial-running']);
  });

  it('is harmless twice at once, and goes on where a worker died', async () => {
    const { threadId } = await seenThread(app, community, author, { text: 'My copper bracelet.' });
    for (let n = 0; n < 4; n += 1) await seenReply(app, threadId, author, `A copper bracelet, number ${n}.`);
    const id = await begun();
    await Promise.all([runTrial(app.deps, id), runTrial(app.deps, id)]);
    await runTrial(app.deps, id);
    const trial = await show(id);
    expect(trial).to.include({ status: 'done', done: 5, total: 5 });
    expect(trial.newlyFlagged).to.have.length(5);
  });

  it('is taken up again when it stands still, and ended with a reason when that does not help', async () => {
    const id = await begun();
    const rows = app.deps.db.collection('ruleTrials');
    for (let n = 0; n < 6; n += 1) {
      app.clock.advance(minute);
      await sweepRules(app.deps);
    }
    expect(await rows.findOne({ _id: id })).to.include({ tries: 5, status: 'failed', failure: 'stuck' });
    expect(await show(id)).to.include({ status: 'failed', failure: 'stuck', usable: false });
    expect((await begin(lead, community, watching('copper bracelet'))).body.id).to.not.equal(id);
  });

  it('keeps what a model found, with the severity that is tried', async () => {
    const { postId } = await seenThread(app, community, author);
    const finding = {
      rule: 'model.suicide',
      version: 1,
      category: 'suicide',
      severity: 'amber',
      state: 'visible',
      span: { start: 0, end: 5 },
      why: 'Reads like hopelessness.',
    };
    await app.deps.db
      .collection('posts')
      .updateOne({ _id: postId as never }, { $set: { findings: [finding], severity: 'amber' } });
    const id = await begun(changing('model.suicide', 'off'));
    await runTrial(app.deps, id);
    expect((await show(id)).noLongerFlagged.map((one) => one.rules)).to.deep.equal([['model.suicide']]);
  });

  it('knows of posts that are red because their writer had shown distress before', async () => {
    const { threadId } = await seenThread(app, community, author, { text: words.red });
    const again = await seenReply(app, threadId, author, 'I wish I wouldn’t wake up.');
    const post = await stored(app, again);
    expect(post.severity).to.equal('red');
    const id = await begun(changing(post.findings[0]?.rule ?? '', 'off'));
    await runTrial(app.deps, id);
    const { noLongerFlagged } = await show(id);
    expect(noLongerFlagged.map((one) => [one.postId, one.before, one.after.severity])).to.deep.equal([
      [again, { severity: 'red', state: 'visible-with-note' }, 'green'],
    ]);
  });

  it('counts all posts that are red or crisis and would be less, and lists them first', async () => {
    const { threadId, postId: red } = await seenThread(app, community, author, { text: words.red });
    const phone = await stored(app, await seenReply(app, threadId, author, '07700 900123 is the ward, I think.'));
    const copies = Array.from({ length: rulesLimits.trialListed }, () => ({ ...phone, _id: newId<PostId>() }));
    await app.deps.db.collection<PostRow>('posts').insertMany(copies);
    const id = await begun({
      words: [],
      changes: [
        { rule: 'contact-details.phone', to: 'off' },
        { rule: 'suicide.ideation', to: 'off' },
      ],
    });
    await runTrial(app.deps, id);
    const { counts, noLongerFlagged } = await show(id);
    expect(counts).to.include({ noLongerFlagged: copies.length + 2, endangered: 1 });
    expect(noLongerFlagged).to.have.length(rulesLimits.trialListed);
    expect(noLongerFlagged[0]?.postId).to.equal(red);
    expect(noLongerFlagged[1]?.postId).to.equal(
      copies
        .map(({ _id }) => _id)
        .toSorted()
        .at(-1),
    );
  });
});
