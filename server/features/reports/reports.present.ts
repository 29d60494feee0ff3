import type { z } from 'zod';
import type { ReportTaken } from '../../contract/reports.ts';
import { helpEntries } from '../../triage/helpEntries.ts';
import type { ReportRow } from './report.ts';

/** The answer to a report: thanks, and help where it sounded like danger. */
export function presentTaken(report: ReportRow): z.input<typeof ReportTaken> {
  return { taken: true, help: helpEntries(report.helpShown), crisis: report.crisis };
}
