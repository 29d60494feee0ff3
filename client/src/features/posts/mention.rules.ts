const LONGEST = 20;

/** A mention being typed: what stands after the `@`, and where the `@` is. */
export type Typing = { query: string; at: number };

/**
 * The mention that is being typed at the cursor, if there is one: an `@` at the start of a word, then a name of up to 20 letters
 * on the same line.
 */
export function mentionAt(text: string, cursor: number): Typing | undefined {
  const before = text.slice(0, cursor);
  const at = before.lastIndexOf('@');
  if (at < 0 || (at > 0 && !/[\s(]/u.test(before.charAt(at - 1)))) return undefined;
  const query = before.slice(at + 1);
  if (query.length === 0 || query.length > LONGEST) return undefined;
  return /^[\p{L}\p{N}][\p{L}\p{N} '’-]*$/u.test(query) ? { query, at } : undefined;
}

/** The text with the chosen name in place of what was typed, a space after it where none follows, and where the cursor goes. */
export function withMention(
  text: string,
  typing: Typing,
  cursor: number,
  name: string,
): { text: string; cursor: number } {
  const rest = text.slice(cursor);
  const gap = /^[\s.,;:?)]/u.test(rest) ? '' : ' ';
  const head = `${text.slice(0, typing.at)}@${name}${gap}`;
  return { text: head + rest, cursor: head.length };
}
