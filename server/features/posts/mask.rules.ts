import type { Span } from '../../contract/screening.ts';
import type { Revision } from './post.ts';

/** What stands in place of masked words. */
export const maskedWords = '[hidden]';

/** Replaces spans of a text. Spans may overlap and need no order; those with nothing but spaces between them are one. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  const merged: { start: number; end: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && /^ *$/u.test(text.slice(last.end, span.start))) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) merged.push({ ...span });
  }
  let result = '';
  let at = 0;
  for (const span of merged) {
    result += text.slice(at, span.start) + maskedWords;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Masks a revision by spans that count in its screened text (title, blank line, text). */
export function maskRevision(revision: Revision, spans: readonly Span[]): { title: string | null; text: string } {
  if (revision.title === null) return { title: null, text: maskSpans(revision.text, spans) };
  const offset = revision.title.length + 2;
  const inTitle = spans
    .filter((span) => span.start < offset)
    .map((span) => ({ ...span, end: Math.min(span.end, offset - 2) }));
  const inText = spans
    .filter((span) => span.end > offset)
    .map((span) => ({ start: Math.max(0, span.start - offset), end: span.end - offset }));
  return { title: maskSpans(revision.title, inTitle), text: maskSpans(revision.text, inText) };
}
