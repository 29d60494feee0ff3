import { at } from './html.ts';

/** A square field with both axes from 0 to its own most, in percent. */
export interface Field {
  readonly most: { readonly x: number; readonly y: number };
  readonly size: number;
}

/** Room around the field. */
export const margin = { left: 76, top: 14, right: 16, bottom: 52 } as const;

/** Where a point of the field lies in the drawing. */
export function placeIn({ most, size }: Field, x: number, y: number): { x: number; y: number } {
  return {
    x: margin.left + (Math.min(x, most.x) / most.x) * size,
    y: margin.top + size - (Math.min(y, most.y) / most.y) * size,
  };
}

/** Grid, numbers and names of both axes. */
export function axes(field: Field, names: { readonly x: string; readonly y: string }): string {
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  const { size, most } = field;
  const right = margin.left + size;
  const bottom = margin.top + size;
  const percent = (value: number): string => `${at(100 * value)} %`;
  const lines = quarters.map((part) => {
    const place = placeIn(field, part * most.x, part * most.y);
    return (
      `<line class="grid" x1="${margin.left}" x2="${right}" y1="${at(place.y)}" y2="${at(place.y)}"/>` +
      `<line class="grid" x1="${at(place.x)}" x2="${at(place.x)}" y1="${margin.top}" y2="${bottom}"/>` +
      `<text class="t2" text-anchor="middle" x="${at(place.x)}" y="${bottom + 20}">${percent(part * most.x)}</text>` +
      `<text class="t2" text-anchor="end" x="${margin.left - 8}" y="${at(place.y + 5)}">${percent(part * most.y)}</text>`
    );
  });
  return (
    lines.join('') +
    `<text class="t" text-anchor="middle" x="${margin.left + size / 2}" y="${bottom + 44}">${names.x}</text>` +
    `<text class="t" text-anchor="middle" transform="translate(14 ${margin.top + size / 2}) rotate(-90)">${names.y}</text>`
  );
}

/** A line through points of the field. */
export function path(
  field: Field,
  kind: string,
  points: readonly { readonly x: number; readonly y: number }[],
): string {
  const places = points.map(({ x, y }) => placeIn(field, x, y));
  return `<polyline class="${kind}" points="${places.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ')}"/>`;
}
