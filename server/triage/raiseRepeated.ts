import { triageLimits } from '../../config/limits.ts';
import type { Finding } from '../contract/screening.ts';
import type { TriageContext } from './context.ts';

/**
 * Raises amber signs of suicide or self-harm to red, shown with a note, when the author showed distress before in the days
 * that count: low mood said once is listened to, said again it is looked at soon. Not in a conversation of calm recovery.
 */
export function raiseRepeated(findings: readonly Finding[], context: TriageContext): readonly Finding[] {
  if (context.calmRecovery) return findings;
  const since = context.now.getTime() - triageLimits.repeatedDistressMs;
  const before = context.author.recentFindings.some(
    (earlier) =>
      isDistress(earlier) &&
      earlier.severity !== 'green' &&
      earlier.at.getTime() >= since &&
      earlier.at.getTime() <= context.now.getTime(),
  );
  if (!before) return findings;
  return findings.map((finding) =>
    finding.severity === 'amber' && isDistress(finding)
      ? {
          ...finding,
          severity: 'red',
          state: finding.state === 'visible' ? 'visible-with-note' : finding.state,
          why: `${finding.why} ${saidAgain}`,
        }
      : finding,
  );
}

/** Whether a finding was raised because its writer had shown distress before. */
export function wasRaised({ why }: Pick<Finding, 'why'>): boolean {
  return why.endsWith(saidAgain);
}

const saidAgain = 'This person showed distress before in the last 7 days.';

/** Rules about somebody else's danger say nothing of the author's own distress. */
const otherPeople = 'suicide.other-';

/** Said by a rule or by the model: what counts is the class. */
function isDistress({ category, rule }: Pick<Finding, 'category' | 'rule'>): boolean {
  return (category === 'suicide' || category === 'self-harm') && !rule.startsWith(otherPeople);
}
