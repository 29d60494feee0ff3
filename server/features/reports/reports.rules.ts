import { severities, type Severity } from '../../contract/screening.ts';
import { helpOf, type Danger } from '../../triage/dangerToWriter.ts';
import { helpFor } from '../../triage/helpFor.ts';

/** How urgent a report is: amber; red when somebody says that there is danger; its own words can raise it. */
export function reportSeverity(reason: string, danger: Danger): Severity {
  const said: Severity = reason === 'danger' ? 'red' : 'amber';
  return severities.indexOf(danger.severity) > severities.indexOf(said) ? danger.severity : said;
}

/**
 * Ids of the help for whoever reports: for what their own words say, and for helping somebody else where they say that there
 * is danger.
 */
export function reportHelp(reason: string, danger: Danger, condition: string): string[] {
  const own = helpOf(danger, condition);
  if (reason !== 'danger') return own;
  const severity = reportSeverity(reason, danger);
  return [...new Set([...own, ...helpFor(['suicide'], severity, { condition, under35: false }), 'helping-someone'])];
}
