import { expect } from 'chai';
import type { AccountId, CommunityId, MembershipId, PostId, ThreadId } from '../../../../server/contract/ids.ts';
import type { Membership } from '../../../../server/features/memberships/membership.ts';
import { maskRevision, maskSpans } from '../../../../server/features/posts/mask.rules.ts';
import { namesAfterAt } from '../../../../server/features/posts/mention.rules.ts';
import { screenedText, type PostRow, type Revision } from '../../../../server/features/posts/post.ts';
import {
  badgeOf,
  editOpenUntil,
  hasAcceptedCharter,
  isNewcomer,
  mayReactTo,
  maySee,
  mayWithdraw,
  mayWrite,
} from '../../../../server/features/posts/posts.policy.ts';
import { excerpt } from '../../../../server/features/posts/posts.present.ts';
import { postStates } from '../../../../server/contract/posts.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const author = 'a'.repeat(24) as AccountId;
const reader = 'b'.repeat(24) as AccountId;
const revision = (title: string | null, text: string): Revision => ({
  revision: 1,
  title,
  text,
  contentNotes: [],
  at: now,
});
const post = (more: Partial<PostRow>): PostRow =>
  ({
    _id: '1'.repeat(24) as PostId,
    communityId: '2'.repeat(24) as CommunityId,
    threadId: '3'.repeat(24) as ThreadId,
    authorAccountId: author,
    state: 'visible',
    latest: revision(null, 'Words.'),
    shown: null,
    editAsked: false,
    createdAt: now,
    ...more,
  }) as PostRow;
const member = (more: Partial<Membership>): Membership =>
  ({
    _id: '4'.repeat(24) as MembershipId,
    state: 'active',
    roles: ['peer'],
    trainedUntil: null,
    charterVersion: 1,
    approvedPosts: 0,
    ...more,
  }) as Membership;

describe('masking', () => {
  it('replaces spans, overlapping, touching, unordered or empty ones too', () => {
    const text = '0123456789';
    expect(maskSpans(text, [])).to.equal(text);
    expect(maskSpans(text, [{ start: 2, end: 4 }])).to.equal('01[hidden]456789');
    expect(
      maskSpans(text, [
        { start: 6, end: 8 },
        { start: 1, end: 3 },
      ]),
    ).to.equal('0[hidden]345[hidden]89');
    expect(
      maskSpans(text, [
        { start: 1, end: 5 },
        { start: 3, end: 7 },
        { start: 7, end: 8 },
      ]),
    ).to.equal('0[hidden]89');
    expect(
      maskSpans('Ring 0770 please', [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ]),
    ).to.equal('[hidden] please');
    expect(maskSpans(text, [{ start: 3, end: 3 }])).to.equal(text);
    expect(maskSpans(text, [{ start: 0, end: 99 }])).to.equal('[hidden]');
  });

  it('leaves nothing of a span behind, in the title or the text or across both', () => {
    const words = revision('Ring 0770', '0770 please');
    const whole = screenedText(words);
    for (let start = 0; start < whole.length; start += 1) {
      for (let end = start + 1; end <= whole.length; end += 1) {
        const masked = maskRevision(words, [{ start, end }]);
        const kept = `${masked.title ?? ''}${masked.text}`.replaceAll('[hidden]', '');
        const outside = (whole.slice(0, start) + whole.slice(end)).replaceAll('\n', '');
        expect(kept, `${start}-${end}`).to.equal(outside);
      }
    }
  });

  it('counts spans of a reply in its text', () => {
    const masked = maskRevision(revision(null, 'Ring 0770'), [{ start: 5, end: 9 }]);
    expect(masked).to.deep.equal({ title: null, text: 'Ring [hidden]' });
  });
});

describe('mentions', () => {
  it('are names of one to four words after an @ at a word’s start', () => {
    expect(namesAfterAt('Hi @Quiet Otter how are you')).to.deep.equal([
      'Quiet',
      'Quiet Otter',
      'Quiet Otter how',
      'Quiet Otter how are',
    ]);
    expect(namesAfterAt('(@Zoë) and @O’Hara.')).to.deep.equal(['Zoë', 'O’Hara']);
  });

  it('are not e-mail addresses, a lone @, or more than anybody could mean', () => {
    expect(namesAfterAt('write to me@example.test or @ home')).to.deep.equal([]);
    expect(namesAfterAt('@a b c d '.repeat(500))).to.have.length(100);
  });
});

describe('what may be done with a post', () => {
  it('is to see it where it is up, and one’s own in every state but withdrawn', () => {
    const seen = postStates.filter((state) => maySee(post({ state }), reader));
    expect(seen).to.deep.equal(['visible', 'visible-with-note']);
    const own = postStates.filter((state) => maySee(post({ state }), author));
    expect(own).to.deep.equal(['screening', 'visible', 'visible-with-note', 'held', 'removed']);
  });

  it('is to edit it for 15 minutes, and without end while a change is asked for or a span is masked', () => {
    const end = later(15 * 60_000);
    expect(editOpenUntil(post({}), author, later(15 * 60_000 - 1))).to.deep.equal(end);
    expect(editOpenUntil(post({}), author, end)).to.equal(undefined);
    expect(editOpenUntil(post({}), reader, now)).to.equal(undefined);
    expect(editOpenUntil(post({ editAsked: true, state: 'held' }), author, later(9e9))).to.equal(null);
    const shown = { masked: true } as PostRow['shown'];
    expect(editOpenUntil(post({ shown }), author, later(9e9))).to.equal(null);
    for (const state of ['removed', 'withdrawn'] as const) {
      expect(editOpenUntil(post({ state, editAsked: true }), author, now)).to.equal(undefined);
    }
  });

  it('is for its author to take it down always, and for nobody else', () => {
    const open = postStates.filter((state) => mayWithdraw(post({ state }), author));
    expect(open).to.deep.equal(postStates.filter((state) => state !== 'withdrawn'));
    expect(mayWithdraw(post({}), reader)).to.equal(false);
  });

  it('is to react to it where it is up and somebody else’s', () => {
    expect(mayReactTo(post({}), reader)).to.equal(true);
    expect(mayReactTo(post({}), author)).to.equal(false);
    expect(mayReactTo(post({ state: 'held' }), reader)).to.equal(false);
  });
});

describe('who may write', () => {
  const staff = { roles: ['supporter'] as Membership['roles'], trainedUntil: later(1) };

  it('is a peer, or staff while their training holds', () => {
    expect(mayWrite(member({}), now)).to.equal(true);
    expect(mayWrite(member({ state: 'ended' }), now)).to.equal(false);
    expect(mayWrite(member(staff), now)).to.equal(true);
    expect(mayWrite(member(staff), later(1))).to.equal(false);
    expect(mayWrite(member({ roles: ['admin'], trainedUntil: later(1) }), now)).to.equal(false);
    expect(mayWrite(member({ roles: ['peer', 'supporter'], trainedUntil: now }), now)).to.equal(true);
  });

  it('is whoever has accepted the rules as they are now', () => {
    expect(hasAcceptedCharter(member({ charterVersion: 2 }), 2)).to.equal(true);
    expect(hasAcceptedCharter(member({ charterVersion: 1 }), 2)).to.equal(false);
  });

  it('has a badge only as staff in training', () => {
    expect(badgeOf(member({}), now)).to.equal(null);
    expect(badgeOf(member(staff), now)).to.equal('supporter');
    expect(badgeOf(member(staff), later(1))).to.equal(null);
    expect(badgeOf(member({ roles: ['supporter', 'lead'], trainedUntil: later(1) }), now)).to.equal('lead');
  });

  it('is a newcomer until enough posts were approved, unless they are staff', () => {
    expect(isNewcomer(member({ approvedPosts: 2 }), 3)).to.equal(true);
    expect(isNewcomer(member({ approvedPosts: 3 }), 3)).to.equal(false);
    expect(isNewcomer(member({}), 0)).to.equal(false);
    expect(isNewcomer(member({ roles: ['peer', 'lead'] }), 3)).to.equal(false);
  });
});

describe('an excerpt', () => {
  it('is cut between words where it can be', () => {
    expect(excerpt('short')).to.equal('short');
    expect(excerpt('word '.repeat(100)))
      .to.match(/word…$/)
      .and.have.length.below(202);
    expect(excerpt('a'.repeat(500))).to.have.length.below(202);
  });
});
