import type { Token } from '../normalise.ts';

/**
 * A stretch of a text as the sentence model reads it: the words as the normaliser reads them, with the marks and spaces that
 * stand between them in the original, so that questions stay questions and disguises are undone.
 */
export function readable(text: string, tokens: readonly Token[]): string {
  const first = tokens[0];
  if (!first) return text.trim();
  let out = '';
  let end = first.start;
  for (const token of tokens) {
    // Words written as one ("dont" is "do not") share their place in the text.
    if (token.start < end || (out !== '' && token.start === end)) out += ' ';
    else out += text.slice(end, token.start);
    out += token.text;
    end = Math.max(end, token.end);
  }
  return (out + marksAfter(text, end)).trim();
}

/** The marks that close a sentence, directly after its last word. */
function marksAfter(text: string, end: number): string {
  return /^[.!?…"”’)]{0,3}/.exec(text.slice(end, end + 3))?.[0] ?? '';
}
