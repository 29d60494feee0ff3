import { expect } from 'chai';
import { EMPTY_DRAFT, readDraft, writeDraft } from '../../../../client/src/features/posts/draft.rules.ts';

describe('a post being written', () => {
  it('is read as it was kept, with its key', () => {
    const draft = {
      ...EMPTY_DRAFT,
      text: 'Half a thought',
      title: 'Tea',
      topic: 'life' as const,
      subTopic: 'work' as const,
      notes: ['low-mood' as const],
      key: 'abc',
      quote: { id: 'f', name: 'Quiet Heron' },
    };
    expect(readDraft(writeDraft(draft))).to.deep.equal(draft);
  });

  it('is not kept when nothing is written, whatever its key', () => {
    expect(writeDraft({ ...EMPTY_DRAFT, key: 'abc' })).to.equal('');
  });

  it('counts as not written when what was kept can’t be read', () => {
    expect(readDraft('{')).to.deep.equal(EMPTY_DRAFT);
    expect(readDraft('{"text":5,"topic":"nowhere","subTopic":"work","notes":"all","quote":{"id":1}}')).to.deep.equal(
      EMPTY_DRAFT,
    );
  });
});
