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

/**
 * Builds the lookups. `rules` are words worth finding; `everyday` ones are only recognised, never a correction's result, and
 * `swear` words are undisguised but no other word is corrected into one.
 */
export function buildVocabulary(
  rules: Iterable<string>,
  everyday: Iterable<string>,
  swear: Iterable<string> = [],
): Vocabulary {
  const corrected = new Set(rules);
  const found = new Set([...swear, ...corrected]);
  const words = new Set([...found, ...everyday]);
  const squeezed = new Map<string, string>();
  const neighbours = new Map<string, string[]>();
  const byLength = new Map<number, string[]>();
  for (const word of words) {
    if (!squeezed.has(squeeze(word)) || found.has(word)) squeezed.set(squeeze(word), word);
  }
  for (const word of found) {
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
    if (word.length < shortestCorrected || !corrected.has(word)) continue;
    for (const shorter of withoutOne(word)) neighbours.set(shorter, [...(neighbours.get(shorter) ?? []), word]);
  }
  return {
    has: (word) => words.has(word),
    unstretched: (word) => squeezed.get(squeeze(word)),
    misspelt(word) {
      if (word.length < shortestCorrected - 1) return undefined;
      // A letter left out, then one too many, then one instead of another.
      const near = [word, ...withoutOne(word)].flatMap((shorter) =>
        corrected.has(shorter) && shorter.length >= shortestCorrected ? [shorter] : (neighbours.get(shorter) ?? []),
      );
      return near.find((candidate) => isSlip(word, candidate));
    },
    starred: (word) => byLength.get(word.length)?.find((candidate) => fits(word, candidate)),
  };
}

const alike = ['aeiouy', 'cks', 'sz', 'gj', 'fv', 'mn', 'dt'];

/**
 * Whether one word could be the other misspelt: a letter missing or doubled or two neighbours swapped, or a vowel or a like
 * sound in place of another. `swabbed` is no slip for `stabbed`, nor `regards` for a slur.
 */
function isSlip(word: string, meant: string): boolean {
  if (word.charAt(0) !== meant.charAt(0)) return false;
  if (word.length !== meant.length) return endsAlike(word, meant);
  const apart = Array.from(word, (_, at) => at).filter((at) => word[at] !== meant[at]);
  const [first = 0, second = first] = apart;
  const [a = '', b = ''] = [word[first], meant[first]];
  if (apart.length === 1) return alike.some((letters) => letters.includes(a) && letters.includes(b));
  return apart.length === 2 && second === first + 1 && word[first] === meant[second] && word[second] === meant[first];
}

/** Another ending makes another word (`believer`), not a slip. */
function endsAlike(word: string, meant: string): boolean {
  return (
    word.slice(-2) === meant.slice(-2) || word.slice(-1) === meant.slice(-1) || /s$/.test(word) !== /s$/.test(meant)
  );
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
