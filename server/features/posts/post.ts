import type { AccountId, CommunityId, DecisionId, MembershipId, PostId, ThreadId } from '../../contract/ids.ts';
import type { ContentNote, PostState, SubTopic, Topic } from '../../contract/posts.ts';
import type { Category, Finding, Severity } from '../../contract/screening.ts';

/** One revision of a post's words. A thread's title and first post are one item. */
export interface Revision {
  readonly revision: number;
  readonly title: string | null;
  readonly text: string;
  readonly contentNotes: readonly ContentNote[];
  readonly at: Date;
}

/** What others see: an approved revision, masked and rendered. */
export interface Shown {
  readonly revision: number;
  readonly title: string | null;
  readonly html: string;
  /** The same words as plain text, for search, excerpts and mail. */
  readonly plain: string;
  readonly contentNotes: readonly ContentNote[];
  readonly masked: boolean;
}

/** What a decision of a person left for the author to read. */
export interface Outcome {
  readonly decisionId: DecisionId;
  readonly reason: string;
  readonly note: string;
  readonly help: readonly string[];
  readonly canAppeal: boolean;
}

/** A post as it is stored. */
export interface PostRow {
  readonly _id: PostId;
  readonly communityId: CommunityId;
  readonly threadId: ThreadId;
  readonly kind: 'thread' | 'reply';
  readonly authorAccountId: AccountId;
  readonly authorMembershipId: MembershipId | null;
  readonly authorName: string;
  readonly authorBadge: 'supporter' | 'lead' | null;
  readonly state: PostState;
  /** The newest revision. */
  readonly latest: Revision;
  /** Earlier revisions, oldest first. */
  readonly earlier: readonly Revision[];
  readonly shown: Shown | null;
  /** Set while the newest revision is not screened. Sweepers look here. */
  readonly waitingSince: Date | null;
  /** The newest revision waits while an approved one stays up. */
  readonly pendingRevision: 'screening' | 'held' | null;
  /** Whether somebody already had to be asked because screening was late. */
  readonly lateCaseOpened: boolean;
  /** Reading the newest revision ended its worker again and again: it is not tried any more, a person decides. Absent: no. */
  readonly leftToPerson?: boolean;
  /** What screening of the newest screened revision came to. */
  readonly severity: Severity | null;
  readonly categories: readonly Category[];
  readonly findings: readonly Finding[];
  readonly screenedAt: Date | null;
  /** Which revision that was. Absent: the newest, unless it waits. */
  readonly screenedRevision?: number;
  /** Why it is held or noted, for the author: category ids, `newcomer` or `unscreened`. */
  readonly holdReasons: readonly string[];
  /** When a person will have looked. */
  readonly expectedBy: Date | null;
  /** Help for the author, by id of the directory. */
  readonly help: readonly string[];
  /** The words may mean danger to life. */
  readonly crisis: boolean;
  readonly editAsked: boolean;
  readonly outcome: Outcome | null;
  /** Counted once as an approved post of its author. */
  readonly counted: boolean;
  readonly quoteOf: PostId | null;
  readonly mentions: readonly MembershipId[];
  readonly supportedBy: readonly MembershipId[];
  readonly idempotencyKey?: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

/** The fields of a seen post that everybody inside may know of. */
export const seenFields = [
  '_id',
  'threadId',
  'kind',
  'authorMembershipId',
  'authorName',
  'authorBadge',
  'state',
  'shown',
  'quoteOf',
  'createdAt',
  'editedAt',
] as const satisfies readonly (keyof PostRow)[];
/** A seen post, as everybody inside may know it. */
export type SeenRow = Pick<PostRow, (typeof seenFields)[number]>;

/** A conversation. Its title is the masked title of its first post, and empty once that was taken down. */
export interface ThreadRecord {
  readonly _id: ThreadId;
  readonly communityId: CommunityId;
  readonly firstPostId: PostId;
  readonly authorAccountId: AccountId;
  readonly authorMembershipId: MembershipId | null;
  readonly authorName: string;
  readonly authorBadge: 'supporter' | 'lead' | null;
  readonly title: string;
  readonly topic: Topic;
  readonly subTopic: SubTopic | null;
  readonly contentNotes: readonly ContentNote[];
  /** Others may see it: its first post is or was visible. */
  readonly listed: boolean;
  /** Staff know it as calm talk about what is over: distress said there is no repetition. Absent: no. */
  readonly calmRecovery?: boolean;
  /** Grows whenever what others see of its posts changes; pages are kept by it. Absent: 0. */
  readonly version?: number;
  /** Visible replies. Written in the transaction that changes visibility; a sweeper proves it. */
  readonly replyCount: number;
  readonly createdAt: Date;
  readonly lastActivityAt: Date;
  /** Who moved it last: to them it is not unread. */
  readonly lastActivityBy: MembershipId | null;
}

/** States in which others see a post. */
export const seenStates = ['visible', 'visible-with-note'] as const satisfies readonly PostState[];

/** Whether others see a post in this state. */
export function isSeen(state: PostState): boolean {
  return state === 'visible' || state === 'visible-with-note';
}

/** The text that screening reads and that spans of findings count in: title, blank line, text for a first post. */
export function screenedText(revision: Pick<Revision, 'title' | 'text'>): string {
  return revision.title === null ? revision.text : `${revision.title}\n\n${revision.text}`;
}
