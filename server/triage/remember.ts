/** Words remembered at a time; above what a community's members use, and a few megabytes at most. */
const mostRemembered = 20_000;
/** Characters. Longer strings are rarely met twice. */
const longestRemembered = 40;

/** The same function, which answers for words met lately from memory. The function must be pure. */
export function remember<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > longestRemembered) return work(word);
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as T;
    // A slice of a text would keep all of that text in memory.
    const own = Array.from(word).join('');
    const made = work(own);
    if (known.size >= mostRemembered) known.clear();
    known.set(own, made);
    return made;
  };
}
