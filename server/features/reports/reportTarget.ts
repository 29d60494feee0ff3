import type { CaseSubject } from '../../contract/cases.ts';
import type { ReportId } from '../../contract/ids.ts';
import type { Db } from '../../kit/db.ts';
import { refuse } from '../../kit/problem.ts';
import type { CaseRecord } from '../cases/case.ts';
import type { Applied, CaseTarget } from '../cases/target.ts';
import type { ReportRow } from './report.ts';
import { findReport } from './reports.store.ts';

/** Reports from outside, and reports whose writer may be in danger, as what a case can be about. */
export const reportTarget: CaseTarget = {
  async subject(db, caseRow) {
    const report = await reportOf(db, caseRow);
    return report === null ? null : { accountId: report.accountId, membershipId: report.membershipId };
  },

  async show(db, caseRow, reader): Promise<CaseSubject | null> {
    const report = await reportOf(db, caseRow);
    if (report === null) return null;
    return {
      kind: 'report',
      reportId: report._id,
      what: report.what,
      text: report.text,
      where: report.where,
      email: report.email,
      ownContent: report.accountId !== null && report.accountId === reader.accountId,
    };
  },

  revision: () => Promise.resolve(0),

  offers(_db, caseRow) {
    // Above organisation admins there is nobody to hand on to.
    return Promise.resolve({ actions: caseRow.communityId === null ? ['keep'] : ['keep', 'escalate'] });
  },

  apply(_db, _tx, draft): Promise<Applied> {
    if (draft.action !== 'keep') refuse('action-not-offered');
    return Promise.resolve({ notice: null, announce: () => undefined });
  },
};

// A case's target holds the id that this feature put there; its kind says whose it is.
function reportOf(db: Db, caseRow: CaseRecord): Promise<ReportRow | null> {
  return findReport(db, caseRow.target.id as ReportId);
}
