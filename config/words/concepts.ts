/** Named lists of phrases that rules share. Version 1. */
export const concepts = {
  myself: ['myself', 'me'],
} as const;
