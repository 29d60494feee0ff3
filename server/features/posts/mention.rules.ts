/** Longest name that can be mentioned, in words. */
const mostWords = 4;

/** Every run of one to four words that follows an `@` at a word's start: a pseudonym may have several. */
export function namesAfterAt(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(/(?:^|[\s(])@([\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+){0,3})/gu)) {
    const words = (match[1] ?? '').split(' ').slice(0, mostWords);
    words.forEach((_, index) => names.push(words.slice(0, index + 1).join(' ')));
  }
  return names.slice(0, 100);
}
