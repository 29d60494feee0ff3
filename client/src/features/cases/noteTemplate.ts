import type { CaseAction, CaseView, DecisionReason } from '../../../../server/contract/cases.ts';
import cases from '../../words/en-GB/cases.json';
import { addWords, t } from '../../words/words.ts';

addWords(cases);

/** Reasons that say nothing to the person they are about: what follows from them is said by the action. */
const SILENT = ['nothing-wrong', 'needs-a-lead'] as const satisfies readonly DecisionReason[];
type Silent = (typeof SILENT)[number];
const isSilent = (reason: DecisionReason): reason is Silent => (SILENT as readonly string[]).includes(reason);

const ENDS = ['hide-for-edit', 'remove', 'decline'] as const satisfies readonly CaseAction[];
const hasEnd = (action: CaseAction): action is (typeof ENDS)[number] => (ENDS as readonly string[]).includes(action);

/** What a note needs to know of its case. */
export type NoteFacts = {
  subject: NonNullable<CaseView['subject']>['kind'] | undefined;
  isAppeal: boolean;
  /** Members can't see the post yet. */
  hidden: boolean;
  /** The name of the person it goes to, and of the supporter who writes. */
  name: string;
  by: string;
};

/**
 * A first draft of the note to the person a decision is about: what was done, why, and what they can do. Supporters make
 * it their own. Empty where there is nobody to tell, or nothing that needs words.
 */
export function noteTemplate(action: CaseAction, reason: DecisionReason, facts: NoteFacts): string {
  if (action === 'escalate' || (facts.subject !== 'post' && facts.subject !== 'join-request')) return '';
  if (action === 'keep' && !facts.isAppeal && isSilent(reason)) return '';
  const parts = [
    t('note.hello', { name: facts.name, by: facts.by }),
    facts.isAppeal ? '' : t(facts.hidden && action === 'keep-with-support' ? 'note.hidden' : `note.action.${action}`),
    isSilent(reason) ? '' : t(`note.reason.${reason}`),
    hasEnd(action) && !facts.isAppeal ? t(`note.end.${action}`) : '',
  ];
  return parts.filter(Boolean).join(' ');
}
