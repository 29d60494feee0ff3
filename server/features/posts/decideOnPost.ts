import type { DecisionId, PostId } from '../../contract/ids.ts';
import type { PostState } from '../../contract/posts.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { found, refuse } from '../../kit/problem.ts';
import { countAuthor, masksOf } from './applyScreening.ts';
import { isSeen, type PostRow, type Shown } from './post.ts';
import { changePost, findPost } from './posts.store.ts';
import { showRevision } from './showRevision.ts';
import { countSeen, countUnseen } from './threadCounts.ts';

/** What a person decided about a post. */
export interface PostDecision {
  readonly id: PostId;
  readonly decisionId: DecisionId;
  readonly action: 'keep' | 'keep-with-support' | 'hide-for-edit' | 'remove' | 'publish';
  readonly reason: string;
  readonly note: string;
  readonly help: readonly string[];
  /** The revision that was read. */
  readonly revision: number;
  /** It answers an appeal: there is none against that. */
  readonly appealed: boolean;
  readonly now: Date;
}

const adverse: readonly PostDecision['action'][] = ['hide-for-edit', 'remove'];

/**
 * Applies a person's decision to a post, inside the decision's transaction. Raises `stale-revision` with the newest revision
 * where the post was edited since, and `not-found` where it is gone.
 */
export async function decideOnPost(
  db: Db,
  tx: Tx,
  decision: PostDecision,
): Promise<{ before: PostRow; changed: PostRow }> {
  const before = found(await findPost(db, decision.id, tx));
  if (before.latest.revision !== decision.revision)
    refuse('stale-revision', { extra: { revision: before.latest.revision } });
  const state = stateAfter(before, decision.action);
  const shows = state === 'visible' || state === 'visible-with-note';
  const shown: Shown | null = shows ? shownAfter(before, decision.action) : before.shown;
  // What counts in the thread gives it its new version.
  const movesThread = shows ? before.kind === 'thread' || !isSeen(before.state) : isSeen(before.state);
  const isAdverse = adverse.includes(decision.action);
  const changed = await changePost(
    db,
    { _id: before._id, 'latest.revision': decision.revision },
    {
      state,
      shown,
      waitingSince: state === 'withdrawn' || shows || decision.action === 'remove' ? null : before.waitingSince,
      pendingRevision: null,
      lateCaseOpened: false,
      holdReasons: [],
      expectedBy: null,
      editAsked: decision.action === 'hide-for-edit',
      counted: before.counted || shows,
      outcome: {
        decisionId: decision.decisionId,
        reason: decision.reason,
        note: decision.note,
        help: decision.help,
        canAppeal: isAdverse && !decision.appealed,
      },
    },
    tx,
    movesThread,
  );
  if (changed === null) refuse('stale-revision');
  if (shows && shown !== null) await countSeen(db, before, shown, decision.now, tx);
  if (!shows) await countUnseen(db, before, tx);
  if (shows && !before.counted) await countAuthor(db, before, tx);
  return { before, changed };
}

function stateAfter(before: PostRow, action: PostDecision['action']): PostState {
  if (before.state === 'withdrawn') return 'withdrawn';
  switch (action) {
    case 'keep':
      return before.state;
    case 'keep-with-support':
      return 'visible-with-note';
    case 'publish':
      return 'visible';
    case 'hide-for-edit':
      return 'held';
    case 'remove':
      return 'removed';
  }
}

/** Whether the findings are those of the newest words: a person may have judged these before anything read them. */
function isNewestRead(post: PostRow): boolean {
  if (post.waitingSince !== null) return false;
  return (post.screenedRevision ?? post.latest.revision) === post.latest.revision;
}

/** Keeping leaves the approved words up; publishing and supporting approve the newest. Masks of screening stay. */
function shownAfter(before: PostRow, action: PostDecision['action']): Shown {
  if (action === 'keep' && before.shown !== null && isSeen(before.state)) return before.shown;
  // Findings of an older revision say nothing about where these words are.
  return showRevision(before.latest, isNewestRead(before) ? masksOf(before.findings) : []);
}
