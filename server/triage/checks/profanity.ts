import { swearWords } from '../swearWords.ts';
import type { Check } from './check.ts';

/** Swearing, which annotates only: it says nothing of danger, and undirected it is nobody's business. */
export const profanity: Check = {
  id: 'profanity',
  run: ({ tokens }) =>
    tokens
      .filter((token) => swearWords.has(token.text))
      .map((token) => ({
        rule: 'profanity.word',
        version: 1,
        category: 'profanity',
        severity: 'green',
        state: 'visible',
        span: { start: token.start, end: token.end },
        why: 'A swear word. By itself that is no reason to act.',
      })),
};
