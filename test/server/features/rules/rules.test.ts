import { expect } from 'chai';
import type { RulesView, VersionPage } from '../../../../server/contract/rules.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import {
  makeCommunity,
  makeLead,
  makeMember,
  makePerson,
  makeSupporter,
  type Member,
  type Person,
} from '../../../kit/factories.ts';
import { flagged, hour, refusal, settle } from '../cases/cases.world.ts';
import { seenThread, stored, words } from '../posts/posts.world.ts';
import { at, begin, changing, put, save, tried, watching } from './rules.world.ts';

const day = 24 * hour;

describe('a group’s own rules', () => {
  let app: TestApp;
  let community: CommunityRow;
  let author: Member;
  let lead: Member;
  let second: Member;
  let supporter: Member;
  let orgAdmin: Person;
  before(async () => {
    app = await startApp({ worker: true });
    orgAdmin = await makePerson(app, { orgAdmin: true });
  });
  beforeEach(async () => {
    community = await makeCommunity(app);
    author = await makeMember(app, community);
    lead = await makeLead(app, community);
    second = await makeLead(app, community);
    supporter = await makeSupporter(app, community);
  });
  after(() => app.close());

  const view = async (by: Person = lead): Promise<RulesView> => (await by.agent.get(at(community))).body;

  describe('reading them', () => {
    it('is for those who work there; to everyone else they do not exist', async () => {
      const elsewhere = await makeSupporter(app, await makeCommunity(app));
      const lapsed = await makeLead(app, community, { trainedUntil: new Date(app.clock.now().getTime() - day) });
      expect((await app.agent().get(at(community))).status).to.equal(404);
      expect((await author.agent.get(at(community))).status).to.equal(404);
      expect((await elsewhere.agent.get(at(community))).status).to.equal(404);
      expect(refusal(await lapsed.agent.get(at(community)))).to.deep.equal([403, 'training-lapsed']);
      expect((await supporter.agent.get(at(community))).status).to.equal(200);
      expect((await orgAdmin.agent.get(at(community))).status).to.equal(200);
      expect((await view(supporter)).can).to.deep.equal({ change: false, decide: false, export: false });
      expect((await view()).can).to.deep.equal({ change: true, decide: true, export: true });
    });

    it('shows each rule with its examples, where its findings come from, and what lowering it takes', async () => {
      const { rules, version } = await view();
      expect(version).to.equal(0);
      const ideation = rules.find((rule) => rule.id === 'suicide.ideation');
      expect(ideation).to.include({ severity: 'red', source: 'words', needsSecondLead: true, changedTo: null });
      expect(ideation?.matches).to.not.deep.equal([]);
      expect(rules.map((rule) => rule.id)).to.include.members([
        'contact-details.phone',
        'spam.newcomer-link',
        'model.suicide',
      ]);
    });

    it('counts what fired, and whether supporters agreed', async () => {
      const one = await flagged(app, community, author);
      const two = await flagged(app, community, await makeMember(app, community));
      await settle(supporter, one.caseId, 'keep', 'flag-was-wrong');
      await settle(supporter, two.caseId, 'keep-with-support', 'needs-support');
      const ideation = (await view()).rules.find((rule) => rule.id === 'suicide.ideation');
      expect(ideation).to.deep.include({
        fired: { days30: 2, days90: 2 },
        agreement: { agreed: 1, disagreed: 1 },
      });
      app.clock.advance(31 * day);
      expect((await view(orgAdmin)).rules.find((rule) => rule.id === 'suicide.ideation')?.fired).to.deep.equal({
        days30: 0,
        days90: 2,
      });
      app.clock.advance(-31 * day);
    });

    it('lets the last decision on a revision say whether a flag was right', async () => {
      const { caseId } = await flagged(app, community, author, words.crisisVisible);
      const counts = async () => {
        const rows = await app.deps.db.collection('ruleOutcomes').find({ caseId }).toArray();
        return rows.map((row) => row['agreed'] as boolean);
      };
      await settle(supporter, caseId, 'keep', 'no-danger-seen');
      const first = await counts();
      expect(new Set(first)).to.deep.equal(new Set([false]));
      await settle(lead, caseId, 'keep-with-support', 'possible-danger');
      expect(await counts()).to.deep.equal(first.map(() => true));
    });
  });

  describe('changing them', () => {
    it('is for leads alone', async () => {
      const draft = watching('magic mineral water');
      expect((await begin(author, community, draft)).status).to.equal(404);
      expect((await save(author, community, draft)).status).to.equal(404);
      expect(refusal(await begin(supporter, community, draft))).to.deep.equal([403, 'forbidden']);
      expect(refusal(await save(supporter, community, draft))).to.deep.equal([403, 'forbidden']);
      expect((await app.agent().post(at(community, '/versions'), {})).status).to.equal(404);
    });

    it('names every fault of a draft', async () => {
      const answer = await begin(lead, community, {
        words: [
          { phrase: '{pills}', action: 'watch', category: 'spam' },
          { phrase: 'miracle tea', action: 'watch', category: 'spam' },
          { phrase: 'Miracle  tea', action: 'hold', category: 'spam' },
        ],
        changes: [{ rule: 'no.such-rule', to: 'off' }],
      });
      expect(answer.status).to.equal(422);
      expect((answer.body.faults as { path: string }[]).map((fault) => fault.path)).to.deep.equal([
        'draft.words.0.phrase',
        'draft.words.2.phrase',
        'draft.changes.0.rule',
      ]);
      const nothing = await begin(lead, community, { words: [], changes: [] });
      expect(refusal(nothing)).to.deep.equal([422, 'invalid-input']);
      expect((await begin(lead, community, { ...watching('x'), changes: 'all' } as never)).status).to.equal(422);
    });

    it('needs a trial of exactly that draft, on the version in effect, within a day', async () => {
      const draft = watching('magic mineral water');
      expect(refusal(await save(lead, community, draft))).to.deep.equal([409, 'trial-needed']);
      await tried(app, lead, community, draft);
      expect(refusal(await save(lead, community, watching('magic mineral drink')))).to.deep.equal([
        409,
        'trial-needed',
      ]);
      expect(refusal(await save(lead, community, draft, 1))).to.deep.equal([409, 'stale-rules']);
      await app.deps.db
        .collection('ruleTrials')
        .updateMany(
          { communityId: community._id },
          { $set: { finishedAt: new Date(app.clock.now().getTime() - day - 1) } },
        );
      expect(refusal(await save(lead, community, draft))).to.deep.equal([409, 'trial-needed']);
    });

    it('refuses whoever was slower, and says which version holds', async () => {
      const draft = watching('magic mineral water');
      await tried(app, lead, community, draft);
      await put(app, second, community, watching('copper bracelet'));
      const late = await save(lead, community, draft);
      expect(refusal(late)).to.deep.equal([409, 'stale-rules']);
      expect(late.body.version).to.equal(1);
    });

    it('holds or flags the next text with the group’s own words, disguised too; only there', async () => {
      await put(app, lead, community, {
        words: [
          { phrase: 'magic mineral water', action: 'hold', category: 'false-cure' },
          { phrase: 'copper bracelet', action: 'watch', category: 'false-cure' },
        ],
        changes: [],
      });
      const held = await seenThread(app, community, author, { text: 'Has anybody tried m4gic miner-al water?' });
      expect(await stored(app, held.postId)).to.include({ state: 'held', severity: 'amber' });
      const watched = await seenThread(app, community, author, { text: 'My aunt swears by her copper bracelet.' });
      expect(await stored(app, watched.postId)).to.include({ state: 'visible', severity: 'amber' });
      const other = await makeCommunity(app);
      const elsewhere = await seenThread(app, other, await makeMember(app, other), { text: 'My copper bracelet.' });
      expect((await stored(app, elsewhere.postId)).severity).to.equal('green');
      const word = (await view()).words.find((one) => one.phrase === 'copper bracelet');
      expect(word).to.deep.include({ rule: 'house.copper-bracelet', fired: { days30: 1, days90: 1 } });
    });

    it('changes a rule’s severity, keeps what the rule itself said, and goes on noting one that is off', async () => {
      await put(app, lead, community, changing('contact-details.phone', 'off'));
      const { postId } = await seenThread(app, community, author, { text: '07700 900123 is the ward, I think.' });
      const post = await stored(app, postId);
      expect(post).to.include({ state: 'visible', severity: 'green' });
      expect(post.shown?.masked).to.equal(false);
      expect(post.findings[0]).to.deep.include({
        rule: 'contact-details.phone',
        severity: 'green',
        was: { severity: 'amber', state: 'masked' },
      });
      expect((await view()).rules.find((rule) => rule.id === 'contact-details.phone')?.changedTo).to.equal('off');
    });

    it('keeps versions, says who changed what, and goes back by saving an older one again', async () => {
      const first = watching('magic mineral water');
      await put(app, lead, community, first);
      await put(app, second, community, watching('copper bracelet'), 1);
      await put(app, lead, community, first, 2);
      const page = (await supporter.agent.get(at(community, '/versions'))).body as unknown as VersionPage;
      expect(page.items.map((one) => [one.version, one.copyOf, one.by])).to.deep.equal([
        [3, 1, lead.pseudonym],
        [2, null, second.pseudonym],
        [1, null, lead.pseudonym],
      ]);
      expect(page.items[0]?.changed.wordsAdded.map((word) => word.phrase)).to.deep.equal(['magic mineral water']);
      expect(page.items[0]?.changed.wordsRemoved.map((word) => word.phrase)).to.deep.equal(['copper bracelet']);
      expect((await author.agent.get(at(community, '/versions'))).status).to.equal(404);
      const next = await lead.agent.get(at(community, '/versions?limit=1'));
      expect((next.body.items as { changed: { wordsRemoved: unknown[] } }[])[0]?.changed.wordsRemoved).to.have.length(
        1,
      );
      const verbs = await app.deps.db.collection('audit').distinct('verb', { communityId: community._id });
      expect(verbs).to.include.members(['rules-tried', 'rules-saved']);
    });
  });

  describe('lowering a rule of crisis or red', () => {
    const lower = changing('suicide.ideation', 'amber');

    const propose = async (): Promise<string> => {
      const answer = await put(app, lead, community, lower);
      expect(answer.body).to.include({ state: 'waiting', version: 0 });
      return answer.body.proposalId as string;
    };
    const decide = (by: Member, id: string, decision: string) =>
      by.agent.post(at(community, `/proposals/${id}/decision`), { decision });

    it('waits for another lead, and takes effect when they agree', async () => {
      const id = await propose();
      const before = await seenThread(app, community, author, { text: words.red });
      expect((await stored(app, before.postId)).severity).to.equal('red');
      expect((await view()).waiting).to.deep.include({ id, mine: true });
      expect((await view()).waiting?.can).to.deep.equal({ approve: false, refuse: false, withdraw: true });
      expect((await view(second)).waiting?.can).to.deep.equal({ approve: true, refuse: true, withdraw: false });
      expect((await view(second)).waiting?.lowered).to.deep.equal([
        { rule: 'suicide.ideation', severity: 'red', from: 'red', to: 'amber' },
      ]);
      expect(refusal(await decide(lead, id, 'approve'))).to.deep.equal([403, 'same-decider']);
      expect(refusal(await decide(supporter, id, 'approve'))).to.deep.equal([403, 'forbidden']);
      expect(refusal(await decide(second, id, 'withdraw'))).to.deep.equal([403, 'forbidden']);
      expect((await decide(author, id, 'approve')).status).to.equal(404);
      const agreed = await decide(second, id, 'approve');
      expect([agreed.status, agreed.body.version]).to.deep.equal([200, 1]);
      expect(refusal(await decide(second, id, 'approve'))).to.deep.equal([409, 'proposal-over']);
      const other = await makeMember(app, community);
      const { postId } = await seenThread(app, community, other, { text: words.red });
      expect(await stored(app, postId)).to.include({ severity: 'amber', state: 'visible-with-note' });
      expect((await view()).current).to.include({ by: lead.pseudonym, approvedBy: second.pseudonym });
    });

    it('can be agreed to by an organisation admin, who sees no member’s words', async () => {
      await seenThread(app, community, author, { text: words.red });
      const id = await propose();
      const trialId = (await view()).waiting?.trialId as string;
      const seen = await orgAdmin.agent.get(at(community, `/trials/${trialId}`));
      expect((seen.body.changed as { excerpt: unknown }[]).map((one) => one.excerpt)).to.deep.equal([null]);
      const agreed = await orgAdmin.agent.post(at(community, `/proposals/${id}/decision`), { decision: 'approve' });
      expect(agreed.status).to.equal(200);
    });

    it('ends when it is refused, taken back, overtaken, or out of time', async () => {
      const ends = async (id: string): Promise<unknown> =>
        (await app.deps.db.collection('ruleProposals').findOne({ _id: id as never }))?.['state'];
      const refused = await propose();
      expect(refusal(await save(lead, community, lower))).to.deep.equal([409, 'proposal-waiting']);
      expect((await decide(second, refused, 'refuse')).body).to.include({ version: 0 });
      const back = await propose();
      await decide(lead, back, 'withdraw');
      const lapsed = await propose();
      await app.deps.db
        .collection('ruleProposals')
        .updateOne({ _id: lapsed as never }, { $set: { expiresAt: app.clock.now() } });
      expect(refusal(await decide(second, lapsed, 'approve'))).to.deep.equal([409, 'proposal-over']);
      const overtaken = await propose();
      await put(app, second, community, watching('magic mineral water'));
      expect(await Promise.all([refused, back, lapsed, overtaken].map(ends))).to.deep.equal([
        'refused',
        'withdrawn',
        'expired',
        'overtaken',
      ]);
      expect((await view()).waiting).to.equal(null);
    });

    it('never takes away the help that a writer is shown, nor the person who looks', async () => {
      const id = (await put(app, lead, community, changing('suicide.plan-with-time', 'off'))).body.proposalId as string;
      await decide(second, id, 'approve');
      const { postId } = await seenThread(app, community, author, { text: words.crisisHeld });
      const post = await stored(app, postId);
      expect(post).to.include({ severity: 'amber', crisis: true });
      expect(post.help).to.include('samaritans');
    });
  });
});
