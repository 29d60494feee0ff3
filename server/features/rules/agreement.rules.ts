import type { CaseAction, DecisionReason } from '../../contract/cases.ts';

/** Reasons that say that there was nothing to find. */
const nothingThere: readonly DecisionReason[] = [
  'nothing-wrong',
  'flag-was-wrong',
  'no-danger-seen',
  'decision-changed',
];

/**
 * Whether a decision says that a flag was worth raising. Null where it says nothing of it: a case handed on, an appeal turned down, and
 * what is not about a post.
 */
export function agreesWithFlag(action: CaseAction, reason: DecisionReason): boolean | null {
  switch (action) {
    case 'remove':
    case 'hide-for-edit':
    case 'keep-with-support':
      return reason === 'decision-stands' ? null : true;
    case 'keep':
    case 'publish':
      return reason === 'decision-stands' ? null : !nothingThere.includes(reason);
    case 'accept':
    case 'decline':
    case 'escalate':
      return null;
  }
}
