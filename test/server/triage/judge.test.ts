import { expect } from 'chai';
import { vocabulary } from '../../../server/triage/library.ts';
import { gramSpace } from '../../../server/triage/model/grams.ts';
import { judge, type Models, type Net } from '../../../server/triage/model/judge.ts';
import { borders, outputs } from '../../../server/triage/model/outputs.ts';
import { normalise } from '../../../server/triage/normalise.ts';

describe('what the models make of a text', () => {
  const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
  let counted: string[];
  /** A net whose tokens are words, and which hears nothing but "goodbye". */
  const net: Net = {
    read(text) {
      const words = wordsOf(text);
      const given = new Float32Array((words.length + 2) * borders.length);
      words.forEach((word, at) => given.fill(/goodbye/u.test(word) ? 5 : 0, (at + 1) * 3, (at + 2) * 3));
      return Promise.resolve({ logits: new Float32Array(outputs.length).fill(9), given });
    },
    count(stretch) {
      counted.push(stretch);
      return wordsOf(stretch).length;
    },
  };
  const zeros = outputs.map(() => 0);
  const thresholds = { borders: [0, 0, 0], category: 0 };
  const models: Models = {
    ngrams: { table: new Int8Array(gramSpace * outputs.length), scales: zeros, bias: zeros },
    net,
    thresholds: { net: thresholds, ngrams: thresholds },
  };
  beforeEach(() => {
    counted = [];
  });

  it('points at the sentence that weighed most, wherever it stands', async () => {
    const sentences = ['the kettle is on.', 'so goodbye then, all of you.', 'rain again.', '“and” so on!'];
    for (const [place] of sentences.entries()) {
      const text = [...sentences.slice(place), ...sentences.slice(0, place)].join(' ');
      const tokens = normalise(text, vocabulary);
      const opinion = await judge(models, text, tokens);
      const { from = 0, to = 0 } = opinion?.window ?? {};
      expect(
        tokens.slice(from, to).map((token) => token.text),
        text,
      )
        .to.include('goodbye')
        .and.not.include('kettle');
    }
  });

  it('takes no word into its hands twice to find that sentence, however many there are', async () => {
    const text = `${'well. '.repeat(170)}goodbye.`;
    const tokens = normalise(text, vocabulary);
    expect((await judge(models, text, tokens))?.window).to.deep.equal({ from: 170, to: 171 });
    expect(wordsOf(counted.join(' ')).length).to.be.at.most(tokens.length);
  });
});
