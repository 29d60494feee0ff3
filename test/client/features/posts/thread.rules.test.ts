import { expect } from 'chai';
import type { Post, PublicPost, Thread } from '../../../../server/contract/posts.ts';
import {
  isActedOnInNotice,
  isBeingChecked,
  mergePosts,
  replyCountOf,
  sortOut,
  withPublic,
} from '../../../../client/src/features/posts/thread.rules.ts';

function post(id: string, parts: Partial<Post> = {}): Post {
  return {
    id,
    threadId: 't',
    kind: 'reply',
    author: { membershipId: 'm', pseudonym: 'Quiet Heron', badge: null },
    title: null,
    html: `<p>${id}</p>`,
    state: 'visible',
    revision: 1,
    contentNotes: [],
    masked: false,
    quote: null,
    createdAt: '2026-01-01T00:00:00Z',
    editedAt: null,
    mine: false,
    muted: false,
    source: null,
    pendingRevision: null,
    notice: null,
    supportedMe: false,
    supported: null,
    can: { reply: true, quote: true, edit: false, withdraw: false, report: true, mute: true, support: true },
    editUntil: null,
    ...parts,
  } as Post;
}

const notice = { reasons: [], canAppeal: false } as unknown as NonNullable<Post['notice']>;

describe('the posts of an open conversation', () => {
  it('stand in the order of writing, each once, the newest word on each winning', () => {
    const merged = mergePosts([post('a'), post('c')], [post('b'), post('c', { html: 'changed' })]);
    expect(merged.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    expect(merged[2]?.html).to.equal('changed');
  });

  it('are told apart from what is new to the reader', () => {
    const { known, fresh } = sortOut([post('a')], [post('a'), post('b')]);
    expect([known.map(({ id }) => id), fresh.map(({ id }) => id)]).to.deep.equal([['a'], ['b']]);
  });

  it('keep what is the reader’s own when their public part changes', () => {
    const changed = withPublic(post('a', { supportedMe: true }), { id: 'a', html: 'new' } as PublicPost);
    expect([changed.html, changed.supportedMe]).to.deep.equal(['new', true]);
  });

  it('are asked for again only while one’s own words are being checked', () => {
    expect(isBeingChecked(post('a', { mine: true, state: 'screening' }))).to.equal(true);
    expect(isBeingChecked(post('a', { mine: true, pendingRevision: 'screening' }))).to.equal(true);
    expect(isBeingChecked(post('a', { mine: true, state: 'held' }))).to.equal(false);
    expect(isBeingChecked(post('a'))).to.equal(false);
  });

  it('offer changes in the notice of what waits or is hidden, and at the foot of what is up', () => {
    expect(isActedOnInNotice(post('a', { notice, state: 'held' }))).to.equal(true);
    expect(isActedOnInNotice(post('a', { notice, masked: true }))).to.equal(true);
    expect(isActedOnInNotice(post('a', { notice, state: 'visible-with-note' }))).to.equal(false);
    expect(isActedOnInNotice(post('a'))).to.equal(false);
  });

  it('are counted without those that only their author sees, or that are gone', () => {
    const posts = [post('1', { kind: 'thread' }), post('2'), post('3', { state: 'held', mine: true }), post('4')];
    const whole = { posts, next: null, replyCount: 9 } as unknown as Thread;
    expect(replyCountOf(whole, new Set(['4']))).to.equal(1);
    expect(replyCountOf({ ...whole, next: '4' } as Thread, new Set())).to.equal(9);
  });
});
