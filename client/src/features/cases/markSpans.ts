/** A stretch of text with the numbers (from 1) of the findings that cover it and of those that end with it. */
export type Piece = { text: string; start: number; marks: number[]; ends: number[] };

/**
 * Cuts a text where findings begin or end, so that spans may lie apart, touch, overlap or hold one another. Spans that
 * reach outside the text are cut to it, and empty ones mark nothing. `cuts` are further places to cut at.
 */
export function markSpans(
  text: string,
  spans: readonly { start: number; end: number }[],
  cuts: readonly number[] = [],
): Piece[] {
  const inside = (n: number): number => Math.max(0, Math.min(text.length, n));
  const clipped = spans.map(({ start, end }) => ({ start: inside(start), end: inside(end) }));
  const edges = new Set([0, text.length, ...cuts.map(inside)]);
  for (const { start, end } of clipped) if (end > start) edges.add(start).add(end);
  const places = [...edges].sort((a, b) => a - b);
  const numbered = clipped.map((span, index) => ({ ...span, n: index + 1 })).filter(({ start, end }) => end > start);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    return {
      text: text.slice(start, end),
      start,
      marks: numbered.filter((span) => span.start < end && span.end > start).map(({ n }) => n),
      ends: numbered.filter((span) => span.end === end).map(({ n }) => n),
    };
  });
}
