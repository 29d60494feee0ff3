import type { CaseAction, CaseSubject, DecisionReason, TargetKind } from '../../contract/cases.ts';
import type { AccountId, DecisionId, MembershipId, PostId, ThreadId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { Announce } from '../../live/announce.ts';
import type { NoticeRow } from '../notices/notice.ts';
import type { CaseRecord } from './case.ts';

/** A decision on its way into the database. */
export interface DecisionDraft {
  readonly id: DecisionId;
  readonly case: CaseRecord;
  readonly action: CaseAction;
  readonly reason: DecisionReason;
  readonly note: string;
  readonly help: readonly string[];
  readonly revision: number;
  readonly by: AccountId;
  readonly byName: string;
  readonly at: Date;
}

/** Whom a case touches: the account and membership whose words or place it is about. */
export interface Subject {
  readonly accountId: AccountId | null;
  readonly membershipId: MembershipId | null;
}

/** What to tell the person concerned, and what to announce once the transaction has committed. */
export interface Applied {
  readonly notice: {
    readonly accountId: AccountId;
    readonly kind:
      | 'decided'
      | 'shown'
      | 'held'
      | 'join-accepted'
      | 'join-declined'
      | 'membership-ended'
      | 'appeal-decided';
    readonly threadId: ThreadId | null;
    readonly postId: PostId | null;
    readonly canAppeal: boolean;
  } | null;
  readonly announce: (announce: Announce) => void;
  /** Notices to others that were stored along the way, to be announced after the commit. */
  readonly notices?: readonly NoticeRow[];
}

/** Decisions to choose from. `turn`: whom else a decision's transaction waits for (see `inTransaction`). */
export interface Offering {
  readonly actions: readonly CaseAction[];
  readonly turn?: string;
}

/** How one kind of target is shown and acted on. Registered per kind, so that cases know of no feature above them. */
export interface CaseTarget {
  /** Whose it is; null where the target is gone. */
  subject(db: Db, caseRow: CaseRecord): Promise<Subject | null>;
  /** Everything a person needs to decide; null where the target is gone. */
  show(db: Db, caseRow: CaseRecord, reader: { accountId: AccountId; now: Date }): Promise<CaseSubject | null>;
  /** The revision that a decision must name; 0 for kinds without revisions. */
  revision(db: Db, caseRow: CaseRecord, tx?: Tx): Promise<number>;
  /** The decisions that fit this target as it is now. */
  offers(db: Db, caseRow: CaseRecord): Promise<Offering>;
  /** Applies a decision inside the transaction. Raises `stale-revision`. */
  apply(db: Db, tx: Tx, draft: DecisionDraft): Promise<Applied>;
}

export type CaseTargets = Readonly<Record<TargetKind, CaseTarget>>;
