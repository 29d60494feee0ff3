import type { WayReport } from '../report.ts';
import { rate } from '../share.ts';
import type { TradeOff } from '../tradeOff.ts';
import { axes, margin, path, placeIn, type Field } from './axes.ts';
import { at, escaped, svg } from './html.ts';

/** The aims: at most so many ordinary posts flagged, at least so many urgent ones at red or above. */
const aim = { x: 0.06, y: 0.82 };

/** How many urgent posts are found for how many false alarms, as all thresholds move; the filled dot is where the service stands. */
export function tradeOffPlot(title: string, ways: readonly WayReport[]): string {
  const field = fieldFor(ways);
  const corner = placeIn(field, 0, 1);
  const edge = placeIn(field, aim.x, aim.y);
  const wanted = `<rect class="wanted" x="${at(corner.x)}" y="${at(corner.y)}" width="${at(edge.x - corner.x)}" height="${at(edge.y - corner.y)}"/>`;
  const lines = ways.map((way, index) => {
    const points = way.tradeOff.map(pointOf).filter(({ x }) => x <= field.most.x);
    const here = way.tradeOff.find(({ by }) => by === 0);
    const place = here && placeIn(field, pointOf(here).x, pointOf(here).y);
    return (
      path(field, `line line-${index}`, points) +
      (place ? `<circle class="dot dot-${index}" cx="${at(place.x)}" cy="${at(place.y)}" r="6"/>` : '') +
      legend(field, way.name, index)
    );
  });
  const names = { x: 'ordinary posts flagged', y: 'urgent posts at red or above' };
  return svg(
    margin.left + field.size + margin.right,
    margin.top + field.size + margin.bottom,
    title,
    wanted + axes(field, names) + lines.join(''),
  );
}

/** Wide enough for where the ways stand, and no wider: what lies far beyond says nothing. */
function fieldFor(ways: readonly WayReport[]): Field {
  const here = ways.flatMap(({ tradeOff }) => tradeOff.filter(({ by }) => by === 0)).map((point) => pointOf(point).x);
  return { most: { x: Math.min(1, Math.ceil(Math.max(0.13, ...here) * 7.5) / 5), y: 1 }, size: 420 };
}

function legend(field: Field, name: string, index: number): string {
  const y = margin.top + field.size - 74 + index * 24;
  const x = margin.left + field.size - 158;
  return `<circle class="dot dot-${index}" cx="${x}" cy="${y}" r="6"/><text class="t" x="${x + 14}" y="${y + 5}">${escaped(name)}</text>`;
}

function pointOf({ falseAlarms, urgentFound }: TradeOff): { x: number; y: number } {
  return { x: rate(falseAlarms) ?? 0, y: rate(urgentFound) ?? 0 };
}
