import { severities, type Finding, type Screening } from '../contract/screening.ts';
import type { Check } from './checks/check.ts';
import { checks } from './checks/list.ts';
import type { TriageContext } from './context.ts';
import { dropEchoes } from './dropEchoes.ts';
import { applyHouse } from './house/applyHouse.ts';
import { readText, type Reading } from './reading.ts';
import { raiseRepeated } from './raiseRepeated.ts';
import { weigh } from './weigh.ts';

/** A check that threw on a text: which, and what it threw. Never holds the member's words. */
export interface Fault {
  readonly check: string;
  readonly cause: unknown;
}

/** A screening, with the faults of checks that could not finish, for the log. */
export interface Screened extends Screening {
  readonly faults: readonly Fault[];
}

/**
 * Screens a text: every check runs on it, whatever the others find; the highest severity counts and, independently, the
 * strictest state. Pure.
 *
 * A check that throws does not silence the others. It leaves a finding `fault.<check>` of category `none` that holds the
 * text at amber or above, so that a person reads what the check could not, and is listed in `faults`. Only a text that cannot be
 * read at all raises.
 */
export function screenText(text: string, context: TriageContext): Screened {
  return runChecks(readText(text, context), checks);
}

/** Runs a given list of checks over a reading; {@link screenText} is this with the project's own list. */
export function runChecks(reading: Reading, list: readonly Check[]): Screened {
  const findings: Finding[] = [];
  const faults: Fault[] = [];
  for (const check of list) {
    try {
      findings.push(...check.run(reading));
    } catch (cause) {
      faults.push({ check: check.id, cause });
      findings.push(faultFinding(check.id, reading.text));
    }
  }
  const raised = raiseRepeated(applyHouse(dropEchoes(findings), reading.context.house), reading.context);
  const order = (finding: Finding): number => -severities.indexOf(finding.severity);
  return { ...weigh(raised.toSorted((a, b) => order(a) - order(b))), faults };
}

function faultFinding(check: string, text: string): Finding {
  return {
    rule: `fault.${check}`,
    version: 1,
    category: 'none',
    severity: 'amber',
    state: 'held',
    span: { start: 0, end: text.length },
    why: 'One of the checks failed on this text, so a person has to read it.',
  };
}
