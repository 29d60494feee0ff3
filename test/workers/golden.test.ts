import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { openModels } from '../../workers/model/openModels.ts';
import { GoldenRecord, worse } from '../../workers/report/golden.ts';
import { goldenFile, goldenPosts, measureGolden } from '../../workers/report/measureGolden.ts';

describe('screening of the golden set', function () {
  this.timeout(300_000);
  let recorded: GoldenRecord;
  let now: GoldenRecord;

  before(async () => {
    recorded = GoldenRecord.parse(JSON.parse(readFileSync(goldenFile, 'utf8')));
    const { models, faults } = await openModels('workers/model');
    if (faults[0]) throw faults[0];
    now = await measureGolden(models, goldenPosts());
  });

  it('is done on at least 300 posts of every severity, each once', () => {
    const posts = goldenPosts();
    expect(posts.length).to.be.at.least(300);
    expect(new Set(posts.map(({ id }) => id)).size).to.equal(posts.length);
    expect(new Set(posts.map(({ severity }) => severity)).size).to.equal(4);
  });

  for (const way of ['rules', 'ngrams', 'all'] as const)
    it(`is no more than a point worse than recorded, with ${
      way === 'rules' ? 'rules alone' : way === 'ngrams' ? 'rules and n-grams' : 'rules, n-grams and sentence model'
    }`, () => {
      expect(worse(recorded[way], now[way])).to.deep.equal([]);
    });
});
