import { severities } from '../../../server/contract/screening.ts';
import type { Figures } from '../figures.ts';
import { at, svg } from './html.ts';

const left = 84;
const top = 52;
const cell = { width: 84, height: 56 };

/** What is true against what was said; each field's depth is its share of its row. */
export function confusionPlot(title: string, confusion: Figures['confusion']): string {
  const fields = confusion.flatMap((row, y) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, x) => field(x, y, count, all === 0 ? 0 : count / all));
  });
  const columns = severities.map(
    (name, x) =>
      `<text class="t" text-anchor="middle" x="${left + (x + 0.5) * cell.width}" y="${top - 10}">${name}</text>`,
  );
  const rows = severities.map(
    (name, y) =>
      `<text class="t" text-anchor="end" x="${left - 12}" y="${top + (y + 0.5) * cell.height + 5}">${name}</text>`,
  );
  const axes =
    `<text class="t2" text-anchor="middle" x="${left + 2 * cell.width}" y="18">said</text>` +
    `<text class="t2" text-anchor="middle" transform="translate(16 ${top + 2 * cell.height}) rotate(-90)">true</text>`;
  const size = { width: left + 4 * cell.width + 4, height: top + 4 * cell.height + 4 };
  return svg(size.width, size.height, title, axes + columns.join('') + rows.join('') + fields.join(''));
}

function field(x: number, y: number, count: number, share: number): string {
  const place = { x: left + x * cell.width, y: top + y * cell.height };
  const kind = x === y ? 'right' : x < y ? 'under' : 'over';
  // Text on a deep field takes the surface's colour, so that it can be read in both themes.
  const ink = share > 0.5 ? 'on' : 't';
  const middle = place.x + cell.width / 2;
  return (
    `<rect class="sunk" x="${place.x + 1}" y="${place.y + 1}" width="${cell.width - 2}" height="${cell.height - 2}" rx="6"/>` +
    `<rect class="${kind}" opacity="${(share === 0 ? 0 : share > 0.5 ? 1 : 0.12 + share * 0.5).toFixed(2)}" x="${place.x + 1}" y="${place.y + 1}" width="${cell.width - 2}" height="${cell.height - 2}" rx="6"/>` +
    `<text class="${ink} strong" text-anchor="middle" x="${at(middle)}" y="${place.y + 26}">${count}</text>` +
    `<text class="${ink}" text-anchor="middle" x="${at(middle)}" y="${place.y + 44}">${Math.round(100 * share)} %</text>`
  );
}
