import type { TriageContext } from './context.ts';
import { normalise, type Token } from './normalise.ts';
import type { Matches } from './frames.ts';
import { book, vocabulary } from './library.ts';
import type { Opinion } from './model/opinion.ts';

/** A text as every check sees it: the words as written, as read, and all that the rules' matcher found. Read-only. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Hits of the one compiled matcher of {@link book}. */
  readonly matches: Matches;
  readonly context: TriageContext;
  /** What the statistical models make of the text; null where nothing worries them, absent where none was asked. */
  readonly opinion?: Opinion | null;
}

/** Reads a text once, for all checks. */
export function readText(text: string, context: TriageContext): Reading {
  const tokens = normalise(text, vocabulary);
  return { text, tokens, matches: book.match(tokens), context };
}
