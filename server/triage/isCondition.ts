/** Whether a group's condition, in the words of whoever made the group, is one of those that these words name. */
export function isCondition(condition: string, words: readonly string[]): boolean {
  const own = condition.toLowerCase();
  return words.some((word) => own.includes(word));
}
