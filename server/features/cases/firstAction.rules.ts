import type { CaseRecord } from './case.ts';

/**
 * How long a case waited for a person, in ms: from its opening, or its last reopening, to the first claim since. Null where the claim
 * that its history ends with is not that first one.
 */
export function waitedMs({ log }: Pick<CaseRecord, 'log'>): number | null {
  const begun = log.findLastIndex(({ verb }) => verb === 'opened' || verb === 'reopened');
  const from = log[begun];
  const claims = log.slice(begun + 1).filter(({ verb }) => verb === 'claimed');
  const [first] = claims;
  if (from === undefined || first === undefined || claims.length > 1) return null;
  return first.at.getTime() - from.at.getTime();
}
