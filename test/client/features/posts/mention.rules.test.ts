import { expect } from 'chai';
import { mentionAt, withMention } from '../../../../client/src/features/posts/mention.rules.ts';

describe('a mention being typed', () => {
  it('begins at an @ that begins a word, and may have spaces', () => {
    expect(mentionAt('Hi @Qui', 7)).to.deep.equal({ query: 'Qui', at: 3 });
    expect(mentionAt('@Quiet He', 9)).to.deep.equal({ query: 'Quiet He', at: 0 });
    expect(mentionAt('(@Q', 3)).to.deep.equal({ query: 'Q', at: 1 });
  });

  it('is none inside a word, right after the @, over a line’s end, or once it is longer than a name can be', () => {
    expect(mentionAt('me@example', 10)).to.equal(undefined);
    expect(mentionAt('Hi @', 4)).to.equal(undefined);
    expect(mentionAt('@Quiet\nHeron', 12)).to.equal(undefined);
    expect(mentionAt('@Quiet Heron said that it', 25)).to.equal(undefined);
  });

  it('looks only at what stands before the cursor', () => {
    expect(mentionAt('Hi @Quiet Heron', 6)).to.deep.equal({ query: 'Qu', at: 3 });
  });

  it('gives way to the chosen name, with a space after it where none follows', () => {
    const typing = { query: 'Qu', at: 3 };
    expect(withMention('Hi @Qu', typing, 6, 'Quiet Heron')).to.deep.equal({ text: 'Hi @Quiet Heron ', cursor: 16 });
    expect(withMention('Hi @Qu, hello', typing, 6, 'Quiet Heron')).to.deep.equal({
      text: 'Hi @Quiet Heron, hello',
      cursor: 15,
    });
  });
});
