import type { Calibration } from '../calibration.ts';
import { rate, wilson } from '../share.ts';
import { axes, margin, path, placeIn, type Field } from './axes.ts';
import { at, svg } from './html.ts';

const field: Field = { most: { x: 1, y: 1 }, size: 240 };

/** What the models thought likely against what is true; on the dashed line they could be taken at their word. */
export function calibrationPlot(title: string, { border, bins }: Calibration): string {
  const known = bins.flatMap(({ thought, true: share }) => {
    const value = rate(share);
    return thought === null || value === null ? [] : [{ x: thought, y: value, interval: wilson(share) }];
  });
  const marks = known.map(({ x, y, interval }) => {
    const place = placeIn(field, x, y);
    const low = placeIn(field, x, interval?.low ?? y);
    const high = placeIn(field, x, interval?.high ?? y);
    return (
      `<line class="whisker sev-${border}" x1="${at(place.x)}" x2="${at(place.x)}" y1="${at(low.y)}" y2="${at(high.y)}"/>` +
      `<circle class="fill-${border}" cx="${at(place.x)}" cy="${at(place.y)}" r="5"/>`
    );
  });
  const ideal = path(field, 'ideal', [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ]);
  return svg(
    margin.left + field.size + margin.right,
    margin.top + field.size + margin.bottom,
    title,
    axes(field, { x: 'thought likely', y: 'is true' }) +
      ideal +
      path(field, `curve sev-${border}`, known) +
      marks.join(''),
  );
}
