import { expect } from 'chai';
import fc from 'fast-check';
import { diffWords } from '../../../../client/src/features/cases/diffWords.ts';

const side = (before: string, after: string, kind: 'old' | 'new'): string =>
  diffWords(before, after)
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('showing what changed in a text', () => {
  it('names the words that went and those that came', () => {
    expect(diffWords('take two tablets now', 'I took two tablets once')).to.deep.equal([
      { kind: 'old', text: 'take ' },
      { kind: 'new', text: 'I took ' },
      { kind: 'same', text: 'two tablets ' },
      { kind: 'old', text: 'now' },
      { kind: 'new', text: 'once' },
    ]);
  });

  it('calls equal texts the same', () => {
    expect(diffWords('no change', 'no change')).to.deep.equal([{ kind: 'same', text: 'no change' }]);
  });

  it('always gives both texts back, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a ', 'b ', 'c\n', '  ', 'longer ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(side(before, after, 'old').replaceAll(/\s/gu, '')).to.equal(before.replaceAll(/\s/gu, ''));
        expect(side(before, after, 'new').replaceAll(/\s/gu, '')).to.equal(after.replaceAll(/\s/gu, ''));
      }),
    );
  });

  it('stays quick on the longest posts', () => {
    const long = (word: string): string => Array.from({ length: 5_000 }, (_, n) => `${word}${n}`).join(' ');
    const started = performance.now();
    diffWords(long('a'), long('b'));
    expect(performance.now() - started).to.be.below(1_000);
  });
});
