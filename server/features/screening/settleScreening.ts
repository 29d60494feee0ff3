import type { Screening } from '../../contract/screening.ts';
import type { Deps } from '../../deps.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { announceCase } from '../cases/announceCase.ts';
import { closeLateCase } from '../cases/closeCase.ts';
import { openCase } from '../cases/openCase.ts';
import type { CaseRecord } from '../cases/case.ts';
import { isActive } from '../cases/cases.rules.ts';
import { caseOf } from '../cases/readCases.ts';
import type { CommunityRow } from '../communities/community.ts';
import { announceNotice } from '../notices/announceNotice.ts';
import { announcePost } from '../posts/announcePost.ts';
import { applyScreening } from '../posts/applyScreening.ts';
import type { PostRow } from '../posts/post.ts';
import { noticesOfSettling } from '../posts/postNotices.ts';
import { postById, quotedBy } from '../posts/readPosts.ts';
import { threadTurn } from '../posts/threadCounts.ts';
import { noteFirings } from '../rules/noteFirings.ts';
import type { Worry } from './answeredPost.ts';
import { raiseAnswered } from './raiseAnswered.ts';
import { dueAt, type Verdict } from './verdict.rules.ts';

/** A screening about to be written. */
export interface Settling {
  readonly post: PostRow;
  readonly community: CommunityRow;
  readonly screening: Screening;
  readonly verdict: Verdict;
  readonly help: readonly string[];
  /** A reply whose writer fears for whom it answers. */
  readonly worry?: Worry | null;
  /** The author has more approved posts than anybody asks for: one more is not counted. */
  readonly authorKnown?: boolean;
  readonly now: Date;
}

/**
 * Writes a screening in one transaction with the case that a person must look at, the thread and the notices; then announces.
 * Does nothing where the post has a newer revision, was settled already, or is gone.
 */
export async function settleScreening(deps: Deps, settling: Settling): Promise<void> {
  const { post, community } = settling;
  const settled = (isFresh(post) ? await settle(deps, settling, post) : null) ?? (await settle(deps, settling, null));
  if (settled === null) return;
  announcePost(deps.announce, settled.changed, community.slug, settled.quoted);
  for (const row of settled.cases) if (row !== null) await announceCase(deps, row);
  for (const notice of settled.notices) await announceNotice(deps, notice, community);
}

/** Whether nothing but screening can have happened to a post when it was read: then it need not be read again to be settled. */
function isFresh(post: PostRow): boolean {
  return post.latest.revision === 1 && post.state === 'screening' && !post.lateCaseOpened && post.outcome === null;
}

/** `fresh`: the post as it was when its text was read; null where anything is no longer so. Without, it is read again first. */
function settle(deps: Deps, settling: Settling, fresh: PostRow | null) {
  const { post, now } = settling;
  return inTransaction(
    deps.db,
    async (tx) => {
      // A person may have decided, or the author edited, while the text was being read: what counts is the post as it is now.
      const before = fresh ?? (await postById(deps.db, post._id, tx));
      if (before === null || before.waitingSince === null || before.latest.revision !== post.latest.revision)
        return null;
      const opened =
        settling.verdict.cause === null
          ? await joinEdit(deps, tx, settling, before)
          : await openFor(deps, tx, settling);
      const applied = await applyScreening(deps.db, tx, before, {
        screening: settling.screening,
        verdict: settling.verdict.verdict,
        holdReasons: settling.verdict.holdReasons,
        expectedBy: opened?.dueAt ?? null,
        help: settling.screening.severity === 'green' ? [] : settling.help,
        authorKnown: settling.authorKnown ?? false,
        fresh: fresh !== null,
        now,
      });
      if (applied === null) {
        await tx.abortTransaction();
        return null;
      }
      const { changed, thread } = applied;
      await noteFirings(deps.db, tx, { post, findings: settling.screening.findings, at: now });
      const notices = await noticesOfSettling(deps.db, tx, { before, changed, thread, now });
      const raised = settling.worry ? await raiseAnswered(deps.db, tx, settling.worry, now) : null;
      return { changed, cases: [opened, raised], notices, quoted: await quotedBy(deps.db, changed, tx) };
    },
    threadTurn(post.threadId),
  );
}

type Tx = Parameters<typeof applyScreening>[1];

async function openFor(deps: Deps, tx: Tx, settling: Settling): Promise<CaseRecord> {
  const { post, screening, verdict, now } = settling;
  const { row } = await openCase(deps.db, tx, {
    target: { kind: 'post', id: post._id },
    communityId: post.communityId,
    subjectAccountId: post.authorAccountId,
    subjectMembershipId: post.authorMembershipId,
    cause: verdict.cause ?? 'edit',
    headline: verdict.cause === 'screening' ? leadCategory(screening) : (verdict.cause ?? 'edit'),
    severity: verdict.severity,
    revision: post.latest.revision,
    findings: screening.findings,
    helpShown: settling.help,
    at: now,
    dueMs: dueAt(verdict.severity, now).getTime() - now.getTime(),
  });
  return row;
}

/** The category of the most serious finding. */
function leadCategory(screening: Screening) {
  return screening.findings.find((finding) => finding.severity === screening.severity)?.category ?? 'none';
}

/**
 * A revision that needs no look of its own: closes the case that was opened only because screening was late, and tells any other
 * running case that its author has changed the words.
 */
async function joinEdit(deps: Deps, tx: Tx, settling: Settling, before: PostRow): Promise<CaseRecord | null> {
  const { post } = settling;
  const isEdit = post.latest.revision > 1;
  if (!before.lateCaseOpened && !isEdit) return null;
  const target = { kind: 'post', id: post._id } as const;
  // What a person has hidden stays hidden until a person decides: its case goes on.
  const closed = before.state === 'held' ? null : await closeLateCase(deps.db, tx, target, settling.now);
  if (closed !== null || !isEdit) return closed;
  return isUnderReview(await caseOf(deps.db, target, tx)) ? openFor(deps, tx, settling) : null;
}

function isUnderReview(row: CaseRecord | null): boolean {
  return row !== null && isActive(row);
}
