const endings: readonly (readonly [RegExp, string])[] = [
  [/^(?:can't|cannot|cant)$/, 'can not'],
  [/^(?:won't|wont)$/, 'will not'],
  [/^(?:shan't|shant)$/, 'shall not'],
  [/^(?:ain't|aint)$/, 'is not'],
  [/^(is|are|was|were|do|does|did|has|have|had|would|could|should|must|need|might)n'?t$/, '$1 not'],
  [/^i'?m$/, 'i am'],
  [/^(i|you|we|they|who|could|would|should|might|must)'?ve$/, '$1 have'],
  [/^(you|they)'?re$/, '$1 are'],
  [/^we're$/, 'we are'],
  [/^(i|you|he|she|it|we|they|that|there|who|mum|dad)'ll$/, '$1 will'],
  [/^(you|it|they|that)ll$/, '$1 will'],
  [/^(i|you|he|she|it|we|they|who|there)'d$/, '$1 would'],
  [/^(youd|theyd)$/, 'would'],
  [/^(he|she|it|that|there|what|who|how|where|here|when|nothing|everything|everyone|someone|nobody)'s$/, '$1 is'],
  [/^(he|she|it|that|there|what|who|how|where|here|nothing|everyone|nobody)s$/, '$1 is'],
];

const everything = /^(?:[a-z]+'[a-z]+|[a-z]+nt|cannot|im|[a-z]+ve|[a-z]+re|[a-z]+ll|youd|theyd|[a-z]+s)$/;

/** Writes a contraction out (`don't`, `dont` → `do not`); undefined when the word is none. */
export function readContraction(word: string): string | undefined {
  if (word.length > 12 || !everything.test(word)) return undefined;
  for (const [pattern, replacement] of endings) if (pattern.test(word)) return word.replace(pattern, replacement);
  return undefined;
}
