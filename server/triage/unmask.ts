import type { Vocabulary } from './vocabulary.ts';

/** What digits and signs stand for inside a word. `1`, `!` and `|` may be either letter, so both are tried. */
const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '+': 't',
  '€': 'e',
};

/** Undoes a disguise where that gives a word of the vocabulary; undefined where it does not. */
export function unmask(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 2 || word.length > 30) return undefined;
  const letters = word.replace(/[.\-_'·~]/g, '');
  if (!/[a-z]/.test(letters) && !/^[0-9$@]{3,8}$/.test(letters)) return undefined;
  for (const reading of readings(letters)) {
    if (reading.includes('*')) {
      const fitted = vocabulary.starred(reading);
      if (fitted) return fitted;
      continue;
    }
    if (!/^[a-z]+$/.test(reading)) continue;
    if (vocabulary.has(reading)) return reading;
    if (reading.length < 3) continue;
    const unstretched = /(.)\1/.test(reading) ? vocabulary.unstretched(reading) : undefined;
    if (unstretched && (unstretched.length > 3 || /(.)\1\1/.test(reading))) return unstretched;
    const corrected = vocabulary.misspelt(reading);
    if (corrected) return corrected;
  }
  return undefined;
}

function readings(word: string): string[] {
  const plain = Array.from(word, (character) => leet[character] ?? character).join('');
  if (!/[1!|]/.test(plain)) return [plain];
  return [
    plain.replace(/[1!|]/g, 'i'),
    plain.replace(/[1!|]/g, 'l'),
    plain.replace(/[1!|]/, 'i').replace(/[1!|]/g, 'l'),
    plain.replace(/[1!|]/, 'l').replace(/[1!|]/g, 'i'),
  ];
}
