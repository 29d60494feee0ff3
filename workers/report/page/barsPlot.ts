import { rate, wilson, type Share } from '../share.ts';
import { at, escaped, svg } from './html.ts';

/** One bar, and the mark of another way to compare it with. */
export interface Bar {
  readonly name: string;
  readonly share: Share;
  readonly compared: Share | null;
}

const left = 176;
const width = 380;
const step = 30;
const top = 26;

/** Bars from 0 to 100 % with their 95 % intervals; a hollow dot is the way compared with. */
export function barsPlot(title: string, bars: readonly Bar[]): string {
  const height = top + bars.length * step + 8;
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="grid" x1="${left + share * width}" x2="${left + share * width}" y1="${top}" y2="${height - 6}"/>` +
      `<text class="t2" text-anchor="middle" x="${left + share * width}" y="16">${100 * share} %</text>`,
  );
  return svg(left + width + 96, height, title, grid.join('') + bars.map(drawn).join(''));
}

function drawn({ name, share, compared }: Bar, index: number): string {
  const y = top + index * step;
  const middle = y + step / 2;
  const value = rate(share);
  const interval = wilson(share);
  const other = compared && rate(compared);
  const x = (part: number): string => at(left + part * width);
  return (
    `<text class="t" text-anchor="end" x="${left - 10}" y="${middle + 5}">${escaped(name)}</text>` +
    (value === null
      ? ''
      : `<rect class="bar" x="${left}" y="${y + 6}" width="${at(value * width)}" height="${step - 12}" rx="3"/>`) +
    (interval
      ? `<line class="halo" x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${middle}" y2="${middle}"/><line class="whisker" x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${middle}" y2="${middle}"/>`
      : '') +
    (other === null ? '' : `<circle class="other" cx="${x(other)}" cy="${middle}" r="5"/>`) +
    `<text class="t2" x="${left + width + 12}" y="${middle + 5}">${value === null ? '–' : `${Math.round(100 * value)} %`} of ${share.of}</text>`
  );
}
