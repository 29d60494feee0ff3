import { categories, screenedStates, severities, type Finding, type Screening } from '../contract/screening.ts';

/**
 * What a list of findings comes to: the highest severity and, independently of it, the strictest state. Categories are in
 * the contract's order, without repeats; `none` alone when nothing was found.
 */
export function weigh(findings: readonly Finding[]): Screening {
  const named = new Set(findings.map((finding) => finding.category));
  const found = categories.filter((category) => category !== 'none' && named.has(category));
  return {
    severity: severities[Math.max(0, ...findings.map((finding) => severities.indexOf(finding.severity)))] ?? 'green',
    contentState:
      screenedStates[Math.max(0, ...findings.map((finding) => screenedStates.indexOf(finding.state)))] ?? 'visible',
    categories: found.length > 0 ? found : ['none'],
    findings: [...findings],
  };
}
