import type { Category, Severity } from '../contract/screening.ts';
import type { CompiledHouseRules } from './house/houseRules.ts';

/** What screening found on an earlier text of the same author. */
export interface RecentFinding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly at: Date;
}

/**
 * What the checks may know besides the text itself. Everything is plain data, gathered by the caller; `now` is part of it, so
 * that a check is a pure function.
 */
export interface TriageContext {
  readonly now: Date;
  /** The community's condition as free text, for example `chronic kidney disease`; `general` where unknown. */
  readonly condition: string;
  /** What kind of text this is; join answers, reports and appeals are screened for danger to their writer. */
  readonly kind: 'post' | 'message' | 'join-answer' | 'report' | 'appeal';
  readonly author: {
    /** Whole days since the author was let in; 0 for somebody not let in. */
    readonly daysInCommunity: number;
    readonly approvedPosts: number;
    /** Findings on the author's own earlier texts in this community, last 7 days. */
    readonly recentFindings: readonly RecentFinding[];
    /** The author's own other texts of the last day, in other conversations, newest first. */
    readonly recentTexts: readonly string[];
  };
  /** Staff marked the conversation as one of calm recovery: distress there is no repetition. */
  readonly calmRecovery: boolean;
  /** Links in a newcomer's text are held where the community says so. */
  readonly holdLinks: boolean;
  /** The community's own rules; absent where it has none, and for texts that are no community's. */
  readonly house?: CompiledHouseRules | undefined;
}

/** The context of a text about which nothing else is known (the command line, join answers of a stranger). */
export function bareContext(now: Date, condition = 'general', kind: TriageContext['kind'] = 'post'): TriageContext {
  return {
    now,
    condition,
    kind,
    author: { daysInCommunity: 365, approvedPosts: 100, recentFindings: [], recentTexts: [] },
    calmRecovery: false,
    holdLinks: false,
  };
}
