import { expect } from 'chai';
import { markSpans } from '../../../../client/src/features/cases/markSpans.ts';

const drawn = (text: string, spans: { start: number; end: number }[], cuts: number[] = []): string =>
  markSpans(text, spans, cuts)
    .map(({ text: piece, marks, ends }) => `${marks.length > 0 ? `[${piece}]` : piece}${ends.join('')}`)
    .join('|');

describe('marking findings in a text', () => {
  it('leaves a text without findings whole', () => {
    expect(drawn('just tired', [])).to.equal('just tired');
  });

  it('marks each finding and numbers it at its end', () => {
    expect(
      drawn('I stopped my tablets today', [
        { start: 2, end: 20 },
        { start: 21, end: 26 },
      ]),
    ).to.equal('I |[stopped my tablets]1| |[today]2');
  });

  it('keeps every word once where findings overlap', () => {
    const pieces = markSpans('one two three', [
      { start: 0, end: 7 },
      { start: 4, end: 13 },
    ]);
    expect(pieces.map(({ text }) => text).join('')).to.equal('one two three');
    expect(pieces.map(({ marks }) => marks)).to.deep.equal([[1], [1, 2], [2]]);
  });

  it('numbers both of two findings with the same span', () => {
    expect(
      drawn('kill it', [
        { start: 0, end: 4 },
        { start: 0, end: 4 },
      ]),
    ).to.equal('[kill]12| it');
  });

  it('cuts spans that reach outside the text, and marks nothing for empty ones', () => {
    expect(
      drawn('short', [
        { start: 3, end: 99 },
        { start: 2, end: 2 },
      ]),
    ).to.equal('sho|[rt]1');
  });

  it('cuts at further places without marking', () => {
    expect(drawn('title\n\nbody', [{ start: 0, end: 9 }], [5])).to.equal('[title]|[\n\nbo]1|dy');
  });
});
