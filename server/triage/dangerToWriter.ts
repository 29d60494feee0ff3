import type { Category, Finding, Severity } from '../contract/screening.ts';
import type { TriageContext } from './context.ts';
import { helpFor } from './helpFor.ts';
import { screenText } from './screenText.ts';
import { weigh } from './weigh.ts';

/** Classes that mean that the writer may be in danger. The others are about what a text does to its readers, and nobody reads these texts but staff. */
const dangers: ReadonlySet<Category> = new Set<Category>([
  'suicide',
  'self-harm',
  'stopping-treatment',
  'medical-emergency',
  'safeguarding-abuse',
  'eating-disorder',
]);

/** What a join answer, a report or an appeal says about danger to the one who wrote it. */
export interface Danger {
  /** Green: nothing was found. */
  readonly severity: Severity;
  readonly categories: readonly Category[];
  readonly findings: readonly Finding[];
}

/** Screens a text for danger to its writer alone; it is never held. Pure. Raises only when the text cannot be read at all. */
export function findDanger(text: string, context: TriageContext): Danger {
  const findings = screenText(text, context).findings.filter(
    (finding) => dangers.has(finding.category) && finding.severity !== 'green',
  );
  return {
    severity: weigh(findings).severity,
    categories: [...new Set(findings.map((finding) => finding.category))],
    findings,
  };
}

/** Ids of the help to show a writer at once; none where nothing was found. */
export function helpOf(danger: Danger, condition: string): string[] {
  const rules = danger.findings.map((finding) => finding.rule);
  return helpFor(danger.categories, danger.severity, { condition, rules });
}
