import type { RuleLevel } from '../../contract/rules.ts';
import { severities, type Finding, type Severity } from '../../contract/screening.ts';
import type { CompiledChange, CompiledHouseRules } from './houseRules.ts';

/**
 * Gives findings the severity that the community has chosen for their rules. A rule that is off goes on noting what it finds, as green,
 * so that supporters see what it would have said. What is green is visible; otherwise the state stays the rule's own. `was` keeps what the
 * rule itself said. Nothing of this touches the help that a writer is shown at once.
 */
export function applyHouse(findings: readonly Finding[], house: CompiledHouseRules | undefined): readonly Finding[] {
  if (house === undefined || house.changes.size === 0) return findings;
  return findings.map((finding) => {
    const change = house.changes.get(finding.rule);
    return change === undefined ? finding : changed(finding, change);
  });
}

function changed(finding: Finding, change: CompiledChange): Finding {
  const severity = severityAfter(finding.severity, change);
  if (severity === finding.severity) return finding;
  return {
    ...finding,
    severity,
    state: severity === 'green' ? 'visible' : finding.state,
    why: `${finding.why} ${wordsFor(change.to, severity)}`,
    was: { severity: finding.severity, state: finding.state },
  };
}

function severityAfter(own: Severity, { to, onlyLowers, keepsAmber }: CompiledChange): Severity {
  const asked: Severity = to === 'off' ? 'green' : to;
  if (onlyLowers && rank(asked) > rank(own)) return own;
  return keepsAmber && asked === 'green' ? 'amber' : asked;
}

function wordsFor(to: RuleLevel, severity: Severity): string {
  if (severity === 'amber' && (to === 'off' || to === 'green')) {
    return 'This group has turned the rule off; its writer was shown help, so a person looks all the same.';
  }
  return to === 'off' ? 'This group has turned the rule off.' : `In this group it counts as ${severity}.`;
}

const rank = (severity: Severity): number => severities.indexOf(severity);

/** A finding as its rule made it, before any community's change. */
export function withoutHouse({ was, ...finding }: Finding): Finding {
  return was === undefined ? finding : { ...finding, ...was };
}
