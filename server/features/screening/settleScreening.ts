import type { Screening } from '../../contract/screening.ts';
import type { Deps } from '../../deps.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { announceCase } from '../cases/announceCase.ts';
import { closeLateCase } from '../cases/closeCase.ts';
import { openCase } from '../cases/openCase.ts';
import type { CaseRecord } from '../cases/case.ts';
import type { CommunityRow } from '../communities/community.ts';
import { announceNotice } from '../notices/announceNotice.ts';
import type { NoticeRow } from '../notices/notice.ts';
import { announcePost } from '../posts/announcePost.ts';
import { applyScreening } from '../posts/applyScreening.ts';
import type { PostRow } from '../posts/post.ts';
import { noticesOfSettling } from '../posts/postNotices.ts';
import { dueAt, type Verdict } from './verdict.rules.ts';

/** A screening about to be written. */
export interface Settling {
  readonly post: PostRow;
  readonly community: CommunityRow;
  readonly screening: Screening;
  readonly verdict: Verdict;
  readonly help: readonly string[];
  readonly now: Date;
}

/**
 * Writes a screening in one transaction with the case that a person must look at, the thread and the notices; then announces.
 * Does nothing where the post has a newer revision, was settled already, or is gone.
 */
export async function settleScreening(deps: Deps, settling: Settling): Promise<void> {
  const { post, community, now } = settling;
  const settled = await inTransaction(deps.db, async (tx) => {
    const opened = settling.verdict.cause === null ? null : await openFor(deps, tx, settling);
    const changed = await applyScreening(deps.db, tx, post, {
      screening: settling.screening,
      verdict: settling.verdict.verdict,
      holdReasons: settling.verdict.holdReasons,
      expectedBy: opened?.dueAt ?? null,
      help: settling.screening.severity === 'green' ? [] : settling.help,
      now,
    });
    if (changed === null) {
      await tx.abortTransaction();
      return null;
    }
    const cases = opened === null ? await closeLate(deps, tx, settling) : [opened];
    const notices = await noticesOfSettling(deps.db, tx, { before: post, changed, now });
    return { changed, cases, notices };
  });
  if (settled === null) return;
  announcePost(deps.announce, settled.changed, community.slug);
  for (const row of settled.cases) await announceCase(deps, row);
  for (const notice of settled.notices) await announceAuthor(deps, notice);
}

type Tx = Parameters<typeof applyScreening>[1];

async function openFor(deps: Deps, tx: Tx, settling: Settling): Promise<CaseRecord> {
  const { post, screening, verdict, now } = settling;
  const { row } = await openCase(deps.db, tx, {
    target: { kind: 'post', id: post._id },
    communityId: post.communityId,
    subjectAccountId: post.authorAccountId,
    subjectMembershipId: post.authorMembershipId,
    cause: verdict.cause ?? 'screening',
    headline: verdict.cause === 'newcomer' ? 'newcomer' : leadCategory(screening),
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

/** A late screening that comes out green closes the case that was opened because it was late. */
async function closeLate(deps: Deps, tx: Tx, settling: Settling): Promise<CaseRecord[]> {
  if (!settling.post.lateCaseOpened) return [];
  const closed = await closeLateCase(deps.db, tx, { kind: 'post', id: settling.post._id }, settling.now);
  return closed === null ? [] : [closed];
}

async function announceAuthor(deps: Deps, notice: NoticeRow): Promise<void> {
  await announceNotice(deps, notice);
}
