import { createHash } from 'node:crypto';
import type { ReportId } from '../../contract/ids.ts';
import type { PublicReport } from '../../contract/reports.ts';
import type { Deps } from '../../deps.ts';
import { isDuplicate } from '../../kit/db.ts';
import { newId } from '../../kit/ids.ts';
import { found } from '../../kit/problem.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { bareContext } from '../../triage/context.ts';
import { findDanger } from '../../triage/dangerToWriter.ts';
import { announceCase } from '../cases/announceCase.ts';
import type { CaseRecord } from '../cases/case.ts';
import { openCase } from '../cases/openCase.ts';
import type { Actor } from '../memberships/actor.ts';
import { dangerSignal } from './dangerSignal.ts';
import type { ReportRow } from './report.ts';
import { reportHelp, reportSeverity } from './reports.rules.ts';
import { findSentBefore, insertReport } from './reports.store.ts';

/**
 * Takes a report from anybody, signed in or not, and opens a case for the organisation's admins. The same idempotency key gives the
 * same report.
 */
export async function takeReport(
  deps: Deps,
  actor: Actor,
  input: { body: PublicReport; idempotencyKey: string | null },
): Promise<ReportRow> {
  const { body } = input;
  const now = deps.clock.now();
  const danger = findDanger(body.text, bareContext(now, 'general', 'report'));
  const sentKey = keyOf(actor, input);
  const report: ReportRow = {
    _id: newId<ReportId>(),
    kind: 'public',
    accountId: actor.accountId,
    membershipId: null,
    communityId: null,
    postId: null,
    what: body.what,
    text: body.text,
    where: body.where,
    email: body.email === '' ? null : body.email,
    helpShown: reportHelp(body.what, danger, 'general'),
    crisis: danger.severity === 'crisis',
    idempotencyKey: sentKey,
    at: now,
  };
  let row: CaseRecord;
  try {
    row = await inTransaction(deps.db, async (tx) => {
      await insertReport(deps.db, tx, report);
      const about = await openCase(deps.db, tx, {
        ...dangerSignal(report, danger, []),
        cause: 'report',
        headline: 'report',
        severity: reportSeverity(body.what, danger),
        findings: [],
        helpShown: [],
      });
      if (danger.severity === 'green') return about.row;
      return (await openCase(deps.db, tx, dangerSignal(report, danger, []))).row;
    });
  } catch (error) {
    if (sentKey === null || !isDuplicate(error, 'report-sent-once')) throw error;
    return found(await findSentBefore(deps.db, actor.accountId, sentKey));
  }
  await announceCase(deps, row);
  return report;
}

/** The key under which a report is stored. Visitors have no account to scope theirs: only the same words under the same key are one report. */
function keyOf(actor: Actor, input: { body: PublicReport; idempotencyKey: string | null }): string | null {
  if (actor.accountId !== null || input.idempotencyKey === null) return input.idempotencyKey;
  return createHash('sha256')
    .update(JSON.stringify([input.idempotencyKey, input.body]))
    .digest('base64url');
}
