import type { AccountId, CaseId, CommunityId, DecisionId, NoticeId, PostId, ThreadId } from '../../contract/ids.ts';
import type { NoticeKind } from '../../contract/notices.ts';

/** News for one account, before it is stored. It never carries a member's words: `note` is a supporter's. */
export interface NoticeDraft {
  readonly accountId: AccountId;
  readonly kind: NoticeKind;
  readonly communityId: CommunityId | null;
  readonly threadId: ThreadId | null;
  readonly postId: PostId | null;
  /** Set where the reader can answer a supporter. */
  readonly caseId: CaseId | null;
  readonly action: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  /** Ids of the help directory. */
  readonly help: readonly string[];
  readonly decisionId: DecisionId | null;
  readonly canAppeal: boolean;
  readonly at: Date;
  /** Two drafts with one key are one notice. */
  readonly key?: string;
}

/** A notice as it is stored. */
export interface NoticeRow extends Omit<NoticeDraft, 'key'> {
  readonly _id: NoticeId;
  readonly key: string | null;
  readonly readAt: Date | null;
  /** All that goes out has gone out. */
  readonly deliveredAt: Date | null;
  readonly emailedAt: Date | null;
  /** A run is handing the e-mail over since then; an old one has died. */
  readonly mailingAt: Date | null;
  /** When the sweeper puts an undelivered notice on the queue again, and how often it has. */
  readonly nextTryAt: Date;
  readonly tries: number;
}
