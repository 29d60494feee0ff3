import type { PostId } from '../../contract/ids.ts';
import type { PostState } from '../../contract/posts.ts';
import type { Finding, Screening, Span } from '../../contract/screening.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { countApproved } from '../memberships/countApproved.ts';
import { isSeen, type PostRow, type ThreadRecord } from './post.ts';
import { changePost } from './posts.store.ts';
import { showRevision } from './showRevision.ts';
import { countSeen } from './threadCounts.ts';

/** What a settled screening does to a post. */
export interface ScreeningOutcome {
  readonly screening: Screening;
  /** `hold`: nobody else sees this revision until a person decides. */
  readonly verdict: 'hold' | 'show' | 'show-with-note';
  readonly holdReasons: readonly string[];
  readonly expectedBy: Date | null;
  readonly help: readonly string[];
  /** One more approved post of this author is not counted. */
  readonly authorKnown: boolean;
  /** `before` was read outside of the transaction: it counts only if nothing happened to the post since. */
  readonly fresh: boolean;
  readonly now: Date;
}

/**
 * Writes what screening of one revision came to, if that revision is still the newest and still waiting; answers null where
 * it has moved on, else the post as it is then, with its thread where a reply was counted there. Inside a transaction.
 */
export async function applyScreening(
  db: Db,
  tx: Tx,
  before: PostRow,
  outcome: ScreeningOutcome,
): Promise<{ changed: PostRow; thread: ThreadRecord | null } | null> {
  const { screening } = outcome;
  const hold = outcome.verdict === 'hold';
  const upAlready = isSeen(before.state);
  const shown = hold ? before.shown : showRevision(before.latest, masksOf(screening.findings));
  const state = stateAfter(before, outcome.verdict);
  const counts = !hold && before.kind === 'reply' && isSeen(state) && !isSeen(before.state);
  const changed = await changePost(
    db,
    {
      _id: before._id,
      'latest.revision': before.latest.revision,
      waiting: true,
      states: outcome.fresh ? [before.state] : ['screening', 'visible', 'visible-with-note', 'held'],
      fresh: outcome.fresh,
    },
    {
      state,
      shown,
      waitingSince: null,
      pendingRevision: hold && upAlready ? 'held' : null,
      severity: screening.severity,
      categories: screening.categories,
      findings: screening.findings,
      screenedAt: outcome.now,
      screenedRevision: before.latest.revision,
      // What goes on waiting for a person does so for the same reason.
      holdReasons: state === 'held' && !hold ? before.holdReasons : outcome.holdReasons,
      expectedBy: outcome.expectedBy,
      help: [...new Set([...before.help, ...outcome.help])],
      crisis: before.crisis || screening.severity === 'crisis',
      counted: before.counted || (!hold && isSeen(state)),
    },
    tx,
    counts,
  );
  if (changed === null) return null;
  if (hold || shown === null || !isSeen(state)) return { changed, thread: null };
  const thread = await countSeen(db, before, shown, outcome.now, tx);
  if (!before.counted && !outcome.authorKnown) await countAuthor(db, before, tx);
  return { changed, thread };
}

/** A revision that waits for a person leaves an approved one up; a post that a person hid stays hidden until a person decides. */
function stateAfter(before: PostRow, verdict: ScreeningOutcome['verdict']): PostState {
  if (before.state === 'held') return 'held';
  switch (verdict) {
    case 'hold':
      return isSeen(before.state) ? before.state : 'held';
    case 'show':
      return 'visible';
    case 'show-with-note':
      return 'visible-with-note';
  }
}

/** Spans that are hidden from everyone but the author and supporters. */
export function masksOf(findings: readonly Finding[]): Span[] {
  return findings.filter((finding) => finding.state === 'masked').map((finding) => finding.span);
}

/** Counts a post towards its author's standing, once. */
export async function countAuthor(db: Db, post: PostRow, tx: Tx): Promise<void> {
  if (post.authorMembershipId !== null) await countApproved(db, post.authorMembershipId, tx);
}

/** Leaves a waiting revision to a person for good: nothing tries to screen it any more. Does nothing where it has moved on. */
export async function leaveToPerson(db: Db, id: PostId, revision: number): Promise<void> {
  await changePost(db, { _id: id, 'latest.revision': revision, waiting: true }, { leftToPerson: true }, null);
}

/** Notes that a person has been asked because screening was late; false where that was noted already or it has moved on. */
export async function noteLate(
  db: Db,
  tx: Tx,
  id: PostId,
  revision: number,
  expectedBy: Date,
): Promise<PostRow | null> {
  return changePost(
    db,
    {
      _id: id,
      'latest.revision': revision,
      waiting: true,
      states: ['screening', 'visible', 'visible-with-note', 'held'],
    },
    { lateCaseOpened: true, expectedBy, holdReasons: ['unscreened'] },
    tx,
  );
}
