import type { Finding } from '../contract/screening.ts';

/**
 * Leaves out a model's opinion that a text holds contact details where another check has found the details themselves: it
 * would mask the sentence round them, and say nothing new. Every other opinion stays beside what the rules say.
 */
export function dropEchoes(findings: readonly Finding[]): readonly Finding[] {
  const located = findings.some(
    ({ rule, category, state }) => category === 'contact-details' && state === 'masked' && !isModels(rule),
  );
  return located ? findings.filter(({ rule }) => rule !== 'model.contact-details') : findings;
}

const isModels = (rule: string): boolean => rule.startsWith('model.');
