import { severities, type Category, type Severity } from '../../contract/screening.ts';
import type { Danger } from '../../triage/dangerToWriter.ts';

/** How urgent a report is: amber; red when somebody says that there is danger; its own words can raise it. */
export function reportSeverity(reason: string, danger: Danger): Severity {
  const said: Severity = reason === 'danger' ? 'red' : 'amber';
  return severities.indexOf(danger.severity) > severities.indexOf(said) ? danger.severity : said;
}

/** What help fits whoever reports: for what their words say, and for helping somebody where they say that there is danger. */
export function reportHelp(reason: string, danger: Danger): { categories: readonly Category[]; severity: Severity } {
  if (reason !== 'danger') return danger;
  return {
    categories: [...new Set<Category>([...danger.categories, 'suicide'])],
    severity: reportSeverity(reason, danger),
  };
}
