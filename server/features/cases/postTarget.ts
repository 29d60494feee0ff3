import { postLimits } from '../../../config/limits.ts';
import type { CaseAction, CaseSubject } from '../../contract/cases.ts';
import type { PostId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { refuse } from '../../kit/problem.ts';
import { communityById } from '../communities/accessCommunity.ts';
import { announcePost } from '../posts/announcePost.ts';
import { decideOnPost, type PostDecision } from '../posts/decideOnPost.ts';
import { isSeen, screenedText, type PostRow } from '../posts/post.ts';
import { noticesOfSeen } from '../posts/postNotices.ts';
import { postById, postsAround, quotedBy, threadById } from '../posts/readPosts.ts';
import { threadTurn } from '../posts/threadCounts.ts';
import type { CaseRecord } from './case.ts';
import { isAppealed } from './cases.rules.ts';
import type { Applied, CaseTarget, DecisionDraft } from './target.ts';

const idOf = (row: CaseRecord): PostId => row.target.id as PostId;

/** Cases about posts: a thread's title and first post are one item. */
export const postTarget: CaseTarget = {
  async subject(db, row) {
    const post = await postById(db, idOf(row));
    return post === null ? null : { accountId: post.authorAccountId, membershipId: post.authorMembershipId };
  },

  async revision(db, row, tx) {
    return (await postById(db, idOf(row), tx))?.latest.revision ?? 0;
  },

  async offers(db, row) {
    const post = await postById(db, idOf(row));
    if (post === null) return { actions: ['keep'] };
    return { actions: offersFor(post, row), turn: threadTurn(post.threadId) };
  },

  async show(db, row, reader) {
    const post = await postById(db, idOf(row));
    return post === null ? null : showPost(db, post, reader.accountId);
  },

  async apply(db, tx, draft) {
    return applyToPost(db, tx, draft);
  },
};

/** The decisions that fit a post as it is now. */
export function offersFor(post: PostRow, row: Pick<CaseRecord, 'forLeads'>): CaseAction[] {
  const escalate: CaseAction[] = row.forLeads ? [] : ['escalate'];
  if (post.state === 'withdrawn') return ['keep', ...escalate];
  if (post.state === 'removed') return ['publish', 'remove', ...escalate];
  const newestIsUp = isSeen(post.state) && post.pendingRevision === null;
  if (newestIsUp) return ['keep', 'keep-with-support', 'hide-for-edit', 'remove', ...escalate];
  return ['publish', 'keep-with-support', 'hide-for-edit', 'remove', ...escalate];
}

async function showPost(db: Db, post: PostRow, reader: string): Promise<CaseSubject> {
  const [around, thread] = await Promise.all([
    postsAround(db, post, postLimits.aroundPosts),
    threadById(db, post.threadId),
  ]);
  const neighbour = (before: boolean) => (row: PostRow) => ({
    postId: row._id,
    author: { membershipId: row.authorMembershipId, pseudonym: row.authorName, badge: row.authorBadge },
    text: row.shown?.plain ?? '',
    createdAt: row.createdAt.toISOString(),
    before,
  });
  return {
    kind: 'post',
    postId: post._id,
    threadId: post.threadId,
    threadTitle: thread?.title ?? '',
    isFirst: post.kind === 'thread',
    author: { membershipId: post.authorMembershipId, pseudonym: post.authorName, badge: post.authorBadge },
    state: post.state,
    revision: post.latest.revision,
    title: post.latest.title,
    text: post.latest.text,
    screenedText: screenedText(post.latest),
    earlier: post.earlier.map((before) => ({
      revision: before.revision,
      screenedText: screenedText(before),
      at: before.at.toISOString(),
    })),
    createdAt: post.createdAt.toISOString(),
    around: [...around.before.map(neighbour(true)), ...around.after.map(neighbour(false))],
    ownContent: post.authorAccountId === reader,
  };
}

async function applyToPost(db: Db, tx: Tx, draft: DecisionDraft): Promise<Applied> {
  const { before, changed } = await decideOnPost(db, tx, {
    id: idOf(draft.case),
    decisionId: draft.id,
    action: postAction(draft.action),
    reason: draft.reason,
    note: draft.note,
    help: draft.help,
    revision: draft.revision,
    appealed: isAppealed(draft.case),
    now: draft.at,
  });
  const community = await communityById({ db }, changed.communityId);
  const quoted = await quotedBy(db, changed, tx);
  const threadOf = () => (changed.kind === 'reply' ? threadById(db, changed.threadId, tx) : null);
  const firstSeen = isSeen(changed.state) && !isSeen(before.state);
  return {
    notice: isQuiet(draft, before)
      ? null
      : {
          accountId: changed.authorAccountId,
          kind: draft.action === 'publish' ? 'shown' : 'decided',
          threadId: changed.threadId,
          postId: changed._id,
          canAppeal: true,
        },
    announce: (announce) => announcePost(announce, changed, community.slug, quoted),
    notices: firstSeen ? await noticesOfSeen(db, tx, { post: changed, thread: await threadOf(), now: draft.at }) : [],
  };
}

/** A visible post that simply stays, with no words for its author, needs no notice: nothing happened that they would know of. */
function isQuiet(draft: DecisionDraft, before: PostRow): boolean {
  if (draft.action !== 'keep') return false;
  if (isAppealed(draft.case)) return false;
  return draft.note === '' && draft.help.length === 0 && before.outcome?.canAppeal !== true;
}

function postAction(action: CaseAction): PostDecision['action'] {
  switch (action) {
    case 'keep':
    case 'keep-with-support':
    case 'hide-for-edit':
    case 'remove':
    case 'publish':
      return action;
    case 'accept':
    case 'decline':
    case 'escalate':
      return refuse('action-not-offered');
  }
}
