import type { Finding } from '../../contract/screening.ts';
import type { HelpFacts } from '../../triage/helpFor.ts';
import type { Inside } from '../communities/accessCommunity.ts';

/** First age at which help for the young is no longer for somebody (Papyrus: under 35). */
const young = 35;

/** What bears on which help fits the author of these findings. The age is known only where the community's band ends below 35. */
export function helpFacts({ community }: Inside, findings: readonly Finding[]): HelpFacts {
  const { condition, ageBand } = community;
  const rules = findings.map((finding) => finding.rule);
  return ageBand.to !== null && ageBand.to < young ? { condition, rules, under35: true } : { condition, rules };
}
