import { expect } from 'chai';
import type { RulesView } from '../../../../server/contract/rules.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead } from '../../../kit/factories.ts';
import { at, changing, save, tried, watching } from './rules.world.ts';

describe('two leads at once', () => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ worker: true });
  });
  after(() => app.close());

  it('never leave a change waiting that was based on an older version', async () => {
    for (let n = 0; n < 6; n += 1) {
      const community = await makeCommunity(app);
      const [one, two] = [await makeLead(app, community), await makeLead(app, community)];
      const [plain, lowering] = [watching('copper bracelet'), changing('suicide.ideation', 'amber')];
      await tried(app, one, community, plain);
      await tried(app, two, community, lowering);
      const answers = await Promise.all([save(one, community, plain), save(two, community, lowering)]);
      expect(answers.map(({ status }) => status)[0], JSON.stringify(answers[0].body)).to.equal(201);
      expect([201, 409], JSON.stringify(answers[1].body)).to.include(answers[1].status);
      const { version, waiting } = (await one.agent.get(at(community))).body as unknown as RulesView;
      expect([version, waiting]).to.deep.equal([1, null]);
    }
  });
});
