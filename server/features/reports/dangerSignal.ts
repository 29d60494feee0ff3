import type { AccountId } from '../../contract/ids.ts';
import type { Danger } from '../../triage/dangerToWriter.ts';
import type { CaseSignal } from '../cases/cases.rules.ts';
import type { ReportRow } from './report.ts';

/** The signal that whoever wrote a report may be in danger. `notBy`: those whom the report is about. */
export function dangerSignal(report: ReportRow, danger: Danger, notBy: readonly AccountId[]): CaseSignal {
  return {
    target: { kind: 'report', id: report._id },
    communityId: report.communityId,
    subjectAccountId: report.accountId,
    subjectMembershipId: report.membershipId,
    cause: 'danger-to-writer',
    headline: danger.categories[0] ?? 'danger-to-writer',
    severity: danger.severity,
    revision: 0,
    findings: danger.findings,
    helpShown: report.helpShown,
    at: report.at,
    notBy: [...notBy],
  };
}
