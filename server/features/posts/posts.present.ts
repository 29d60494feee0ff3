import { postLimits } from '../../../config/limits.ts';
import type { HelpEntry, Post, PublicPost, Thread, ThreadRow } from '../../contract/posts.ts';
import { isSeen, type PostRow, type SeenRow, type ThreadRecord } from './post.ts';
import { editOpenUntil, mayReactTo, mayWithdraw, mayWriteNow } from './posts.policy.ts';
import type { Inside } from '../communities/accessCommunity.ts';
import type { CommunityRow } from '../communities/community.ts';
import { isMuted } from '../memberships/isMuted.ts';
import type { Membership } from '../memberships/membership.ts';

/** What is needed to show a post to one reader. */
export interface PostReader {
  readonly inside: Inside;
  readonly now: Date;
  /** Quoted posts by id. */
  readonly quoted: ReadonlyMap<string, PostRow>;
  readonly helpEntries: (ids: readonly string[]) => HelpEntry[];
}

/** The part of a post that is the same for all who may see it: masked words only. */
export function presentPublic(row: PostRow | SeenRow, quoted: SeenRow | undefined): PublicPost {
  return {
    id: row._id,
    threadId: row.threadId,
    kind: row.kind,
    author: { membershipId: row.authorMembershipId, pseudonym: row.authorName, badge: row.authorBadge },
    title: row.shown?.title ?? null,
    html: row.shown?.html ?? '',
    state: row.state,
    revision: row.shown?.revision ?? ('latest' in row ? row.latest.revision : 0),
    contentNotes: [...(row.shown?.contentNotes ?? ('latest' in row ? row.latest.contentNotes : []))],
    masked: row.shown?.masked ?? false,
    quote: row.quoteOf === null ? null : presentQuote(row.quoteOf, quoted),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
  };
}

function presentQuote(postId: NonNullable<PostRow['quoteOf']>, quoted: SeenRow | undefined) {
  const seen = quoted !== undefined && isSeen(quoted.state) && quoted.shown !== null ? quoted.shown : null;
  return {
    postId,
    pseudonym: seen === null ? '' : (quoted?.authorName ?? ''),
    excerpt: seen === null ? null : excerpt(seen.plain),
  };
}

/** The start of a text, cut between words. */
export function excerpt(plain: string): string {
  if (plain.length <= postLimits.excerptCharacters) return plain;
  const cut = plain.slice(0, postLimits.excerptCharacters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), postLimits.excerptCharacters / 2))}…`;
}

/** A post as one reader sees it. `ownHtml` renders the newest words of the reader's own post. */
export function presentPost(row: PostRow, reader: PostReader, ownHtml: (text: string) => string): Post {
  const { membership } = reader.inside;
  const mine = row.authorAccountId === membership.accountId;
  const shared = presentPublic(row, row.quoteOf === null ? undefined : reader.quoted.get(row.quoteOf));
  const until = editOpenUntil(row, membership.accountId, reader.now);
  const react = mayReactTo(row, membership.accountId);
  const writes = mayWriteNow(membership, reader.inside.community.charter.version, reader.now);
  return {
    ...shared,
    // One's own words are shown as written, also while others see them masked or not at all.
    ...(mine
      ? { title: row.latest.title, html: ownHtml(row.latest.text), contentNotes: [...row.latest.contentNotes] }
      : {}),
    mine,
    muted: isMuted(membership, { membershipId: row.authorMembershipId, badge: row.authorBadge }),
    source: mine ? { text: row.latest.text, title: row.latest.title, revision: row.latest.revision } : null,
    pendingRevision: mine ? row.pendingRevision : null,
    notice: mine ? presentNotice(row, reader) : null,
    supportedMe: row.supportedBy.includes(membership._id),
    supported: mine ? row.supportedBy.length : null,
    can: {
      reply: writes && isSeen(row.state),
      quote: writes && isSeen(row.state),
      edit: until !== undefined,
      withdraw: mayWithdraw(row, membership.accountId),
      report: react,
      mute: !mine && row.authorMembershipId !== null && row.authorBadge === null,
      support: react,
    },
    editUntil: until?.toISOString() ?? null,
  };
}

/** A seen post of somebody else as one reader sees it: what all share, and what hangs on who reads. */
export function presentOthers(
  post: PublicPost,
  reader: { readonly membership: Membership; readonly mayWrite: boolean; readonly supportedMe: boolean },
): Post {
  const seen = isSeen(post.state);
  return {
    ...post,
    mine: false,
    muted: isMuted(reader.membership, post.author),
    source: null,
    pendingRevision: null,
    notice: null,
    supportedMe: reader.supportedMe,
    supported: null,
    can: {
      reply: reader.mayWrite && seen,
      quote: reader.mayWrite && seen,
      edit: false,
      withdraw: false,
      report: seen,
      mute: post.author.membershipId !== null && post.author.badge === null,
      support: seen,
    },
    editUntil: null,
  };
}

/** A thread as one reader sees it. `posts`: as they see them, oldest first, one more than `limit` where others follow. */
export function presentThread(
  thread: ThreadRecord,
  community: CommunityRow,
  page: {
    readonly posts: readonly Post[];
    readonly limit: number;
    readonly rights: { readonly write: boolean; readonly markCalm: boolean };
  },
): Thread {
  const { limit, rights } = page;
  const posts = page.posts.slice(0, limit);
  return {
    id: thread._id,
    community: { slug: community.slug, name: community.name, staffedHours: community.staffedHours },
    title: thread.title,
    topic: thread.topic,
    subTopic: thread.subTopic,
    replyCount: thread.replyCount,
    createdAt: thread.createdAt.toISOString(),
    lastActivityAt: thread.lastActivityAt.toISOString(),
    posts,
    next: page.posts.length > limit ? (posts.at(-1)?.id ?? null) : null,
    calmRecovery: rights.markCalm && thread.calmRecovery === true,
    can: { reply: thread.listed && rights.write, markCalm: rights.markCalm },
  };
}

function presentNotice(row: PostRow, reader: PostReader): Post['notice'] {
  const { outcome } = row;
  const plain = row.state === 'visible' && !row.crisis && outcome === null && row.shown?.masked !== true;
  if (plain && row.pendingRevision !== 'held') return null;
  if (row.state === 'screening' && !row.crisis && row.holdReasons.length === 0) return null;
  return {
    reasons: outcome === null ? [...row.holdReasons] : [outcome.reason],
    note: outcome === null || outcome.note === '' ? null : outcome.note,
    expectedBy: row.expectedBy?.toISOString() ?? null,
    staffedHours: reader.inside.community.staffedHours,
    help: reader.helpEntries([...new Set([...row.help, ...(outcome?.help ?? [])])]),
    crisis: row.crisis,
    decisionId: outcome?.decisionId ?? null,
    canAppeal: outcome?.canAppeal ?? false,
    editAsked: row.editAsked,
  };
}

/** A row of the thread list. */
export function presentThreadRow(
  row: ThreadRecord,
  reader: Inside,
  lastRead: Date | undefined,
  firstState: PostRow['state'],
): ThreadRow {
  const { membership } = reader;
  const mine = row.authorAccountId === membership.accountId;
  return {
    id: row._id,
    title: row.title,
    topic: row.topic,
    subTopic: row.subTopic,
    author: { membershipId: row.authorMembershipId, pseudonym: row.authorName, badge: row.authorBadge },
    contentNotes: [...row.contentNotes],
    state: firstState,
    mine,
    muted: isMuted(membership, { membershipId: row.authorMembershipId, badge: row.authorBadge }),
    replyCount: row.replyCount,
    unread: row.lastActivityAt > (lastRead ?? membership.joinedAt) && row.lastActivityBy !== membership._id,
    createdAt: row.createdAt.toISOString(),
    lastActivityAt: row.lastActivityAt.toISOString(),
  };
}
