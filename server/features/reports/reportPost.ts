import type { PostId, ReportId } from '../../contract/ids.ts';
import type { ReportPost } from '../../contract/reports.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { found, refuse } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { bareContext } from '../../triage/context.ts';
import { findDanger } from '../../triage/dangerToWriter.ts';
import { announceCase } from '../cases/announceCase.ts';
import type { CaseRecord } from '../cases/case.ts';
import { openCase } from '../cases/openCase.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessPost } from '../posts/accessPost.ts';
import type { PostRow } from '../posts/post.ts';
import { dangerSignal } from './dangerSignal.ts';
import type { ReportRow } from './report.ts';
import { reportHelp, reportSeverity } from './reports.rules.ts';
import { findReportOfPost, insertReport, replaceReport } from './reports.store.ts';

/**
 * Reports a post of somebody else: it joins the post's case, or opens one. One report for each member and post: the same again changes
 * nothing, other words take its place and are looked at like the first. Words that tell of danger to the reporter open a case of their
 * own. Raises `not-found`, `own-content`.
 */
export async function reportPost(
  deps: Deps,
  actor: Actor,
  input: { postId: PostId; body: ReportPost },
): Promise<ReportRow> {
  const { post, community, membership } = await accessPost(deps, actor, input.postId);
  if (post.authorAccountId === membership.accountId) refuse('own-content');
  const known = await findReportOfPost(deps.db, post._id, membership.accountId);
  if (known !== null && known.what === input.body.reason && known.text === input.body.note) return known;

  const now = deps.clock.now();
  const { reason, note } = input.body;
  const danger = findDanger(note, bareContext(now, community.condition, 'report'));
  const report: ReportRow = {
    _id: known?._id ?? newId<ReportId>(),
    kind: 'post',
    accountId: membership.accountId,
    membershipId: membership._id,
    communityId: community._id,
    postId: post._id,
    what: reason,
    text: note,
    where: `post ${post._id}`,
    email: null,
    helpShown: reportHelp(reason, danger, community.condition),
    crisis: danger.severity === 'crisis',
    idempotencyKey: null,
    at: now,
  };
  let rows: CaseRecord[];
  try {
    rows = await inTransaction(deps.db, async (tx) => {
      if (known === null) await insertReport(deps.db, tx, report);
      else await replaceReport(deps.db, tx, report);
      const about = await openCase(deps.db, tx, {
        ...aboutPost(post),
        cause: 'report',
        headline: 'report',
        severity: reportSeverity(reason, danger),
        at: now,
        report: { by: membership.accountId, reason, note },
      });
      if (danger.severity === 'green') return [about.row];
      const ofWriter = await openCase(deps.db, tx, dangerSignal(report, danger, [post.authorAccountId]));
      return [about.row, ofWriter.row];
    });
  } catch (error) {
    if (!isDuplicate(error, 'reported-once')) throw error;
    return found(await findReportOfPost(deps.db, post._id, membership.accountId));
  }
  for (const row of rows) await announceCase(deps, row);
  return report;
}

function aboutPost(post: PostRow) {
  return {
    target: { kind: 'post', id: post._id },
    communityId: post.communityId,
    subjectAccountId: post.authorAccountId,
    subjectMembershipId: post.authorMembershipId,
    revision: post.latest.revision,
    findings: [],
    helpShown: [],
  } as const;
}
