import type { AccountId, CommunityId, PostId, ProposalId, ThreadId, TrialId } from '../../contract/ids.ts';
import type { HouseDraft } from '../../contract/rules.ts';
import type { Category, Finding, ScreenedState, Severity, Span } from '../../contract/screening.ts';

/** Who did something: the account, and the name under which staff act in that community. */
export interface StaffName {
  readonly account: AccountId;
  readonly name: string;
}

/** One version of a community's own rules. It never changes; the highest version is in effect. */
export interface VersionRow {
  readonly _id: string;
  readonly communityId: CommunityId;
  readonly version: number;
  readonly at: Date;
  readonly by: StaffName;
  readonly approvedBy: StaffName | null;
  readonly basedOn: number;
  readonly copyOf: number | null;
  readonly draft: HouseDraft;
  /** Of the draft: equal drafts have equal hashes. */
  readonly hash: string;
  readonly note: string;
}

/** A change that lowers a rule of crisis or red, until a second lead has decided. */
export interface ProposalRow {
  readonly _id: ProposalId;
  readonly communityId: CommunityId;
  readonly state: 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'overtaken' | 'expired';
  readonly basedOn: number;
  readonly draft: HouseDraft;
  readonly hash: string;
  readonly note: string;
  readonly trialId: TrialId;
  readonly by: StaffName;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly decidedBy: StaffName | null;
  /** What whoever refused it, or took it back, had to say. */
  readonly decidedNote: string;
  readonly decidedAt: Date | null;
}

/** What a post's findings come to. */
export interface Weighed {
  readonly severity: Severity;
  readonly state: ScreenedState;
}

/** A post that a draft makes a difference to: no words of anybody, only where to find them. */
export interface Difference {
  readonly postId: PostId;
  readonly threadId: ThreadId;
  readonly at: Date;
  readonly revision: number;
  readonly span: Span | null;
  readonly before: Weighed;
  readonly after: Weighed;
  readonly rules: readonly string[];
  /** Red or crisis before, less after. */
  readonly endangered: boolean;
}

/** How many posts of each kind of difference there were. */
export interface TrialCounts {
  readonly newlyFlagged: number;
  readonly noLongerFlagged: number;
  readonly changed: number;
  readonly flaggedBefore: number;
  readonly flaggedAfter: number;
  readonly endangered: number;
}

/** A draft that is, or was, run over a community's newest posts. */
export interface TrialRow {
  readonly _id: TrialId;
  readonly communityId: CommunityId;
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  /** Still work for a worker: one at a time in each community. */
  readonly active: boolean;
  readonly failure: 'stuck' | 'broken' | null;
  readonly posts: number;
  readonly total: number;
  readonly done: number;
  /** Posts before this id are still to be read. Writers name the one that they read. */
  readonly before: PostId;
  readonly basedOn: number;
  readonly draft: HouseDraft;
  readonly hash: string;
  readonly by: StaffName;
  readonly at: Date;
  readonly touchedAt: Date;
  readonly finishedAt: Date | null;
  readonly tries: number;
  readonly counts: TrialCounts;
  readonly newlyFlagged: readonly Difference[];
  readonly noLongerFlagged: readonly Difference[];
  readonly changed: readonly Difference[];
}

/** What staff said that screening should have made of a revision. */
export interface ExampleRow {
  readonly _id: string;
  readonly communityId: CommunityId;
  readonly postId: PostId;
  readonly threadId: ThreadId;
  readonly revision: number;
  readonly kind: 'wrong-flag' | 'missed';
  readonly severity: Severity;
  readonly categories: readonly Category[];
  readonly note: string;
  /** What screening had found, without the words. */
  readonly findings: readonly Pick<Finding, 'rule' | 'version' | 'category' | 'severity' | 'state' | 'span'>[];
  /** A copy of the words, only where the lead allows it, and until their author takes them down. */
  readonly text: string | null;
  readonly condition: string;
  /** Whose words; null once that account is gone. */
  readonly subjectAccountId: AccountId | null;
  readonly by: StaffName;
  readonly at: Date;
}
