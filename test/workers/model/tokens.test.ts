import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { idsOf, openTokenizer, type Tokenizer } from '../../../workers/model/net.ts';

interface Sample {
  readonly text: string;
  readonly ids: readonly number[];
}

interface Whole {
  readonly file: string;
  readonly sha256: string;
  readonly posts: number;
  readonly ids: string;
}

/** `LONGEST` of `net.py`. */
const longest = 256;
/** Posts that must be compared: files of posts that changed since Python read them are left out, and these are not many. */
const fewest = 4_000;
const models = process.env['MODEL_DIR'] ?? 'workers/model';
const data = 'workers/model/data';

const lines = readFileSync('test/workers/model/tokens.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Sample | Whole);
const samples = lines.filter((line) => 'text' in line);
const wholes = lines.filter((line) => 'file' in line);

describe("the sentence model's tokenizer", function () {
  this.timeout(60_000);
  let tokenizer: Tokenizer;

  before(async () => {
    tokenizer = await openTokenizer({
      tokenizer: path.join(models, 'tokenizer.json'),
      tokenizerConfig: path.join(models, 'tokenizer_config.json'),
    });
  });

  it("gives Python's ids for odd texts and for posts", () => {
    expect(samples.length).to.be.at.least(300);
    const different = samples.filter(({ text, ids }) => idsOf(tokenizer, text, longest).join() !== ids.join());
    expect(different.map(({ text }) => text)).to.deep.equal([]);
  });

  it("gives Python's ids for every post of the corpus (workers/model/tokens.py writes them anew)", () => {
    let compared = 0;
    for (const { file, sha256, posts, ids } of wholes) {
      const content = readFileSync(path.join(data, file), 'utf8');
      if (hashOf(content) !== sha256) continue;
      const rows = content.split('\n').filter((line) => line.trim() !== '');
      const own = rows.map((line) => `${idsOf(tokenizer, (JSON.parse(line) as Sample).text, longest).join(' ')}\n`);
      expect(own.length, file).to.equal(posts);
      expect(hashOf(own.join('')), file).to.equal(ids);
      compared += own.length;
    }
    expect(compared).to.be.at.least(fewest);
  });

  it('reads halves of characters, which Python can not even be given', () => {
    expect(idsOf(tokenizer, 'half \ud83d of one', longest).length).to.be.above(2);
  });

  it('cuts what is too long and keeps the closing mark', () => {
    const ids = idsOf(tokenizer, 'word '.repeat(1_000), longest);
    expect(ids.length).to.equal(longest);
    expect(ids.at(-1)).to.equal(idsOf(tokenizer, 'word', longest).at(-1));
  });
});

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
