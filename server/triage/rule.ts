import type { Category, ScreenedState, Severity } from '../contract/screening.ts';

/**
 * A rule of the screening, as data. Rules stand in `config/words`; a community's own may be compiled beside them.
 */
export interface Rule {
  /** `class.what`, unique, kept for ever: findings and statistics name it. */
  readonly id: string;
  /** Raised with every change of what the rule matches. */
  readonly version: number;
  readonly category: Category;
  readonly severity: Severity;
  readonly state: ScreenedState;
  /** Why the rule speaks, in words a supporter understands. */
  readonly why: string;
  /**
   * Frames, any of which fires the rule. A frame is one pattern, or several joined by ` & ` that must all occur within
   * {@link Rule.within}; a part that begins with `!` must not occur there.
   */
  readonly any: readonly string[];
  /** How close the parts of a frame must be: one sentence (default), that and its neighbours, or anywhere. */
  readonly within?: 'sentence' | 'nearby' | 'text';
  /** Ids of suppressors that cancel a match. */
  readonly unless?: readonly string[];
  /** Patterns that cancel a match from within the same sentence. */
  readonly spare?: readonly string[];
  /** The rule is only for communities whose condition contains one of these words; for all when absent. */
  readonly conditions?: readonly string[];
  /** Texts that must fire the rule. */
  readonly matches: readonly string[];
  /** Texts that must not fire the rule. */
  readonly spares: readonly string[];
}

/** Words that cancel a single match and never the post. */
export interface Suppressor {
  readonly id: string;
  readonly version: number;
  readonly why: string;
  /**
   * Where the words must stand: in the `reach` words before the match in its sentence, anywhere in its sentence, over the
   * match itself, in it or its neighbours, anywhere in the text, or the match is inside quotation marks.
   */
  readonly where: 'before' | 'sentence' | 'overlap' | 'nearby' | 'text' | 'quoted';
  readonly reach?: number;
  readonly any: readonly string[];
}
