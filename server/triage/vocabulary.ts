/**
 * The words that the normaliser may read a disguised or misspelt word as: those of the rules, and everyday ones, so that
 * an ordinary word is never bent into a worrying one.
 */
export interface Vocabulary {
  has(word: string): boolean;
  /** The word without its doubled letters, as the vocabulary writes it: `fuuuck` → `fuck`. */
  unstretched(word: string): string | undefined;
  /** The one long word that differs by one letter, or by two neighbours swapped: `suicidel` → `suicidal`. */
  misspelt(word: string): string | undefined;
  /** The word of the same length that fits when `*` stands for any letter: `k*ll` → `kill`. */
  starred(word: string): string | undefined;
}

/** Shorter words have too many innocent neighbours to be corrected. */
const shortestCorrected = 7;

/** Builds the lookups. `rules` are words worth finding; `everyday` ones are only recognised, never a correction's result. */
export function buildVocabulary(rules: Iterable<string>, everyday: Iterable<string>): Vocabulary {
  const found = new Set(rules);
  const words = new Set([...found, ...everyday]);
  const squeezed = new Map<string, string>();
  const neighbours = new Map<string, string>();
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    if (!squeezed.has(squeeze(word)) || found.has(word)) squeezed.set(squeeze(word), word);
  }
  for (const word of found) {
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
    if (word.length < shortestCorrected) continue;
    for (const shorter of withoutOne(word)) neighbours.set(shorter, word);
    neighbours.set(word, word);
  }
  return {
    has: (word) => words.has(word),
    unstretched: (word) => squeezed.get(squeeze(word)),
    misspelt(word) {
      if (word.length < shortestCorrected - 1) return undefined;
      const direct = neighbours.get(word);
      if (direct) return direct;
      for (const shorter of withoutOne(word)) {
        const near = neighbours.get(shorter);
        if (near && near.charAt(0) === word.charAt(0)) return near;
      }
      return undefined;
    },
    starred: (word) => byLength.get(word.length)?.find((candidate) => fits(word, candidate)),
  };
}

function squeeze(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

function fits(pattern: string, candidate: string): boolean {
  for (let i = 0; i < pattern.length; i += 1) {
    if (pattern[i] !== '*' && pattern[i] !== candidate[i]) return false;
  }
  return true;
}
