import type { CaseCause, CaseState, TargetKind } from '../../contract/cases.ts';
import type { AccountId, CaseId, ClaimId, CommunityId, DecisionId, MembershipId } from '../../contract/ids.ts';
import type { ReportReason } from '../../contract/reports.ts';
import type { Category, Finding, Severity } from '../../contract/screening.ts';

/** A lease on a case. */
export interface CaseClaim {
  readonly id: ClaimId;
  readonly by: AccountId;
  readonly byName: string;
  readonly expiresAt: Date;
}

/** One line of a case's own history; `by` is a staff name, `the service` or `a member`. */
export interface CaseLogEntry {
  readonly at: Date;
  readonly by: string;
  readonly verb: string;
  readonly detail: string | null;
}

/** A case as it is stored: one piece of content, member or join request that a person must look at. */
export interface CaseRecord {
  readonly _id: CaseId;
  /** Null: a case of the whole installation, for organisation admins. */
  readonly communityId: CommunityId | null;
  readonly target: { readonly kind: TargetKind; readonly id: string };
  /** Whose words or place it is about, for standing and for the rule that nobody decides on their own. */
  readonly subjectAccountId: AccountId | null;
  readonly subjectMembershipId: MembershipId | null;
  readonly causes: readonly CaseCause[];
  readonly headline: Category | CaseCause;
  readonly severity: Severity;
  readonly state: CaseState;
  readonly openedAt: Date;
  readonly dueAt: Date;
  /** The revision of the target that the findings are about. */
  readonly revision: number;
  readonly findings: readonly Finding[];
  readonly reports: readonly {
    readonly by: AccountId | null;
    readonly reason: ReportReason;
    readonly note: string;
    readonly at: Date;
  }[];
  readonly claim: CaseClaim | null;
  /** Only a lead (or organisation admin) can take it. */
  readonly forLeads: boolean;
  /** Accounts that must not take it: those who decided what is looked at again. */
  readonly notBy: readonly AccountId[];
  readonly awaitingEdit: boolean;
  /** `answered`: a decision took its place, of words to come; what is decided about those can be appealed against again. */
  readonly appeal: {
    readonly text: string;
    readonly decisionId: DecisionId;
    readonly at: Date;
    readonly answered?: boolean;
  } | null;
  /** Help that the author was shown. */
  readonly helpShown: readonly string[];
  readonly version: number;
  readonly log: readonly CaseLogEntry[];
  /** When the safety contact was last told, and whether that mail could not be sent. */
  readonly safetyMailedAt: Date | null;
  readonly safetyMailFailedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly closedAt: Date | null;
}
