import type { HouseDraft, RuleLevel } from '../../contract/rules.ts';
import type { RuleBook } from '../ruleBook.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A community's own rules as data: one version of them. */
export interface HouseRules extends HouseDraft {
  /** Findings of the community's own words carry it; 1 or more. */
  readonly version: number;
}

/** What becomes of one rule's findings. */
export interface CompiledChange {
  readonly to: RuleLevel;
  /** The finding is never raised by this change: a statistical model gives one rule several severities. */
  readonly onlyLowers: boolean;
  /** It goes no lower than amber: its writer was shown help at once, and was told that supporters know. */
  readonly keepsAmber: boolean;
}

/** A community's own rules, ready to be used on any number of texts. */
export interface CompiledHouseRules {
  readonly version: number;
  readonly changes: ReadonlyMap<string, CompiledChange>;
  /** The community's own words with the vocabulary that reads disguises of them; null where there are none. */
  readonly words: { readonly book: RuleBook; readonly vocabulary: Vocabulary } | null;
}
