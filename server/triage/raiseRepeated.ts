import { triageLimits } from '../../config/limits.ts';
import type { Finding } from '../contract/screening.ts';
import type { TriageContext } from './context.ts';

/**
 * Raises amber signs of suicide to red, shown with a note, when the author showed distress before in the days that
 * count: low mood said once is listened to, said again it is looked at soon.
 */
export function raiseRepeated(findings: readonly Finding[], context: TriageContext): readonly Finding[] {
  const since = context.now.getTime() - triageLimits.repeatedDistressMs;
  const before = context.author.recentFindings.some(
    (earlier) =>
      (earlier.category === 'suicide' || earlier.category === 'self-harm') &&
      earlier.severity !== 'green' &&
      earlier.at.getTime() >= since &&
      earlier.at.getTime() <= context.now.getTime(),
  );
  if (!before) return findings;
  return findings.map((finding) =>
    finding.category === 'suicide' && finding.severity === 'amber' && !finding.rule.startsWith(otherPeople)
      ? {
          ...finding,
          severity: 'red',
          state: finding.state === 'visible' ? 'visible-with-note' : finding.state,
          why: `${finding.why} This person showed distress before in the last 7 days.`,
        }
      : finding,
  );
}

/** Rules about somebody else's danger say nothing of the author's own distress. */
const otherPeople = 'suicide.other-';
