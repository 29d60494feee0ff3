import type { Line, Spread } from './figures.ts';

/** Lays the lines out for a terminal: each figure with its least and greatest, its limit, how they compare, the aim. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['measure', 'measured (min–max)', 'limit (min–max)', 'compared', 'aim', '', 'per CPU s (limit)'];
  const rows = [head, ...lines.map(rowOf)];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const laid = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const notes = lines.flatMap((line) => (line.note === undefined ? [] : [`${line.measure}: ${line.note}`]));
  return [...laid, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n');
}

function rowOf(line: Line): string[] {
  return [
    line.measure,
    `${shown(line.measured)} ${line.unit}`,
    line.limit === null ? '–' : shown(line.limit),
    line.compared === null ? '–' : comparedText(line.compared),
    line.aim,
    line.met === null ? '' : line.met ? 'met' : 'MISSED',
    line.perCpuSecond === null ? '' : perCpuText(line.perCpuSecond),
  ];
}

function comparedText({ how, value }: NonNullable<Line['compared']>): string {
  return how === 'ratio' ? `${value.toFixed(2)} ×` : `${value >= 0 ? '+' : ''}${number(value)} ms`;
}

function perCpuText({ service, limit }: NonNullable<Line['perCpuSecond']>): string {
  return `${number(service)}${limit === null ? '' : ` (${number(limit)})`}`;
}

function shown({ median, min, max }: Spread): string {
  return min === max ? number(median) : `${number(median)} (${number(min)}–${number(max)})`;
}

function number(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
