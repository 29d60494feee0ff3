import { expect } from 'chai';
import type { RulesView, VersionPage } from '../../../../server/contract/rules.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead } from '../../../kit/factories.ts';
import { at, begin, changing, put } from './rules.world.ts';

describe('a rule that an update has taken out of the book', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ worker: true });
  });
  after(() => app.close());

  it('is left out of what a group can save again, and keeps nobody from changing the rules', async () => {
    const community = await makeCommunity(app);
    const lead = await makeLead(app, community);
    const kept = changing('contact-details.phone', 'off');
    await put(app, lead, community, kept);
    const lost = [{ rule: 'contact-details.lost-rule', to: 'off' }, ...kept.changes];
    await app.deps.db
      .collection('houseRules')
      .updateOne({ communityId: community._id, version: 1 }, { $set: { 'draft.changes': lost, hash: 'of another' } });
    const view = (await lead.agent.get(at(community))).body as unknown as RulesView;
    expect(view.draft).to.deep.equal(kept);
    const versions = (await lead.agent.get(at(community, '/versions'))).body as unknown as VersionPage;
    expect(versions.items.map((one) => one.draft)).to.deep.equal([kept]);
    expect((await begin(lead, community, view.draft, 1)).status, 'it changes nothing').to.equal(422);
    const changes = [...view.draft.changes, ...changing('spam.newcomer-link', 'green').changes];
    await put(app, lead, community, { ...view.draft, changes }, 1);
  });
});
