import { severities, type Category, type Severity } from '../../server/contract/screening.ts';
import type { LabelledPost } from './labelled.ts';

/** A post and what screening said of it. */
export interface Judged {
  readonly post: LabelledPost;
  readonly said: Severity;
  /** What the findings above green are about. */
  readonly categories: readonly Category[];
}

/** Whether a severity is at least another. */
export function reaches(severity: Severity, border: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(border);
}

/** Above green: somebody looks at it. */
export function isFlagged(severity: Severity): boolean {
  return reaches(severity, 'amber');
}

/** Somebody has to look at it within the hour. */
export function isUrgent(severity: Severity): boolean {
  return reaches(severity, 'red');
}

/** Words, as white space parts them. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
