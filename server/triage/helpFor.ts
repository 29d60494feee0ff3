import { conditionWords } from '../../config/words/conditions.ts';
import type { Category, Severity } from '../contract/screening.ts';
import { isCondition } from './isCondition.ts';

/** What else bears on which help fits. */
export interface HelpFacts {
  /** The community's condition as free text. */
  readonly condition: string;
  /** Rules that spoke, where known; they tell apart the writer's own danger and somebody else's. */
  readonly rules?: readonly string[];
  /** The writer is known to be under 35, by the community's age band. */
  readonly under35?: boolean;
}

/**
 * Ids of the help directory to show to an author, in order, without repeats; empty for green and for classes that are
 * about conduct. Danger to life comes first. Source: the last column of the safety design's table.
 */
export function helpFor(categories: readonly Category[], severity: Severity, facts: HelpFacts): string[] {
  if (severity === 'green') return [];
  const ordered = order.filter((category) => categories.includes(category));
  return [...new Set(ordered.flatMap((category) => forCategory(category, severity, facts)))];
}

/** Classes whose authors are shown help, most pressing first. */
const order = [
  'suicide',
  'self-harm',
  'medical-emergency',
  'safeguarding-abuse',
  'stopping-treatment',
  'eating-disorder',
] as const satisfies readonly Category[];

function forCategory(category: (typeof order)[number], severity: Severity, facts: HelpFacts): string[] {
  switch (category) {
    case 'suicide':
      return suicideHelp(severity, facts);
    case 'self-harm':
      return ['nhs-111-mental-health', 'samaritans', 'shout', ...young(facts), 'nhs-111', 'emergency-999'];
    case 'medical-emergency':
      return medicalHelp(severity, facts.condition);
    case 'safeguarding-abuse':
      return ['emergency-999', 'domestic-abuse'];
    case 'stopping-treatment':
      return ['own-unit', ...(severity === 'amber' ? [] : ['samaritans'])];
    case 'eating-disorder':
      return ['diabetes-team', 'eating-disorder-charity'];
  }
}

function suicideHelp(severity: Severity, facts: HelpFacts): string[] {
  const aboutOthers = facts.rules?.some((rule) => rule.startsWith('suicide.other-')) === true;
  const forOthers = aboutOthers ? ['helping-someone'] : [];
  if (severity === 'crisis') {
    return ['emergency-999', 'nhs-111-mental-health', 'samaritans', 'shout', ...forOthers, ...young(facts)];
  }
  if (severity === 'red') return ['nhs-111-mental-health', 'samaritans', 'shout', ...forOthers, ...young(facts)];
  return ['samaritans', ...forOthers];
}

/** Papyrus is for those under 35; where the age is not known it is shown, and its entry says for whom it is. */
function young(facts: HelpFacts): string[] {
  return facts.under35 === false ? [] : ['papyrus'];
}

function medicalHelp(severity: Severity, condition: string): string[] {
  // Cancer first: kidney cancer is treated by a cancer team.
  const unit = isCondition(condition, conditionWords.cancer)
    ? 'chemo-line'
    : isCondition(condition, conditionWords.kidney)
      ? 'renal-unit'
      : isCondition(condition, conditionWords.diabetes)
        ? 'diabetes-emergency'
        : 'own-unit';
  if (severity === 'crisis') return [unit, 'emergency-999'];
  return severity === 'red' ? [unit, 'nhs-111', 'emergency-999'] : ['own-unit', 'nhs-111'];
}
