import { caseLimits } from '../../../config/limits.ts';
import type { Screening, Severity } from '../../contract/screening.ts';
import { after } from '../../kit/clock.ts';

/** What follows from a screening, before anything is written. */
export interface Verdict {
  readonly verdict: 'hold' | 'show' | 'show-with-note';
  /** Why, for the author: category ids, then `newcomer`. */
  readonly holdReasons: readonly string[];
  /** Why a person must look; null when nobody must. */
  readonly cause: 'screening' | 'newcomer' | null;
  /** The case's severity: a newcomer's has amber's due time, or its own severity's if that is higher. */
  readonly severity: Severity;
}

/**
 * Decides what a screening does to a post. A newcomer's post waits for a person, unless a crisis that must be seen is in it and
 * nothing else holds it; then it appears at once.
 */
export function verdictOf(screening: Screening, newcomer: boolean): Verdict {
  const flagged = screening.severity !== 'green';
  const seenCrisis = screening.severity === 'crisis' && screening.contentState !== 'held';
  const heldAsNew = newcomer && !seenCrisis;
  const held = screening.contentState === 'held' || heldAsNew;
  return {
    verdict: held ? 'hold' : screening.contentState === 'visible-with-note' ? 'show-with-note' : 'show',
    holdReasons: [...reasonsOf(screening), ...(heldAsNew ? ['newcomer'] : [])],
    cause: flagged || screening.contentState === 'held' ? 'screening' : heldAsNew ? 'newcomer' : null,
    severity: flagged ? screening.severity : held ? 'amber' : 'green',
  };
}

/** Categories that led to the state, for the author: what only annotates is left out. */
function reasonsOf(screening: Screening): string[] {
  const leading = screening.findings.filter((finding) => finding.state !== 'visible');
  return [...new Set(leading.map((finding) => finding.category))];
}

/** By when a person will have looked at a case of this severity that opens now. */
export function dueAt(severity: Severity, now: Date): Date {
  return after(now, caseLimits.dueMs[severity]);
}
