import { severities } from '../../server/contract/screening.ts';
import { costOutcomes, disguiseOutcome, outcomesOf, written, type Outcome } from './aims.ts';
import type { Report, WayReport } from './report.ts';
import type { Scores } from './scores.ts';
import { rate, type Share } from './share.ts';
import { table } from './table.ts';

/** The report as compact text. */
export function printed({ source, notes, ways }: Report): string {
  const best = ways.at(-1);
  const names = best?.collections.map(({ name }) => name) ?? [];
  return [
    `Screening, measured on ${source}`,
    notes.map((note) => `  ${note}`).join('\n'),
    ...names.map((name, at) => `${heading(name, best, at)}\n${outcomeTable(ways, (way) => outcomesAt(way, at))}`),
    `Disguises, cost and memory\n${outcomeTable(ways, (way) => otherOutcomes(way))}`,
    ...(best ? detailsOf(best, best.collections.length - 1) : []),
    ...(best ? missedTexts(best) : []),
  ].join('\n\n');
}

function heading(name: string, best: WayReport | undefined, at: number): string {
  return `${name}: ${best?.collections[at]?.figures.posts ?? 0} posts`;
}

function outcomesAt({ collections }: WayReport, at: number): Outcome[] {
  const figures = collections[at]?.figures;
  return figures ? outcomesOf(figures) : [];
}

/** What is measured once for a way, and not for each collection. */
export function otherOutcomes({ id, disguises, costs, memoryMb }: WayReport): Outcome[] {
  const all = disguises[0];
  return [...(all ? [disguiseOutcome(all.plain, all.disguised)] : []), ...costOutcomes(costs, memoryMb, id === 'all')];
}

function outcomeTable(ways: readonly WayReport[], of: (way: WayReport) => readonly Outcome[]): string {
  const columns = ways.map(of);
  const rows = (columns.at(-1) ?? []).map(({ measure }, at) => [
    measure,
    aimAt(columns, at),
    ...columns.map((outcomes) => cell(outcomes[at])),
  ]);
  return table(['', 'aim', ...ways.map(({ name }) => name)], rows);
}

/** What is aimed at in a row: more than one aim where the ways have different ones. */
export function aimAt(columns: readonly (readonly Outcome[])[], at: number): string {
  return [...new Set(columns.map((outcomes) => outcomes[at]?.aim ?? '').filter((aim) => aim !== ''))].join(' / ');
}

function cell(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  const { value, unit, interval, met } = outcome;
  const range = interval ? ` (${percent(interval.low)}–${percent(interval.high)})` : '';
  return `${written(value, unit)}${range}${met === null ? '' : met ? ' met    ' : ' not met'}`;
}

function percent(value: number): string {
  return (100 * value).toFixed(0);
}

function detailsOf({ name, collections, disguises }: WayReport, at: number): string[] {
  const collection = collections[at];
  if (!collection) return [];
  const { figures } = collection;
  const where = `${name}, ${collection.name}`;
  return [
    `Confusion (${where}): rows are true, columns were said\n${table(
      ['', ...severities],
      figures.confusion.map((row, index) => [severities[index] ?? '', ...row.map(String)]),
    )}`,
    `By severity (${where})\n${table(
      ['', 'posts', 'precision', 'recall', 'F1'],
      severities.toReversed().map((severity) => [severity, ...scoreCells(figures.severities[severity])]),
    )}`,
    `By class (${where}); found: flagged under whichever name\n${table(
      ['', 'posts', 'precision', 'recall', 'F1', 'found'],
      figures.classes.map(({ category, named, found }) => [category, ...scoreCells(named), shareCell(found)]),
    )}`,
    `By condition (${where})\n${table(
      [
        '',
        'flagged: posts',
        'precision',
        'recall',
        'F1',
        'urgent: posts',
        'precision',
        'recall',
        'F1',
        'ordinary flagged',
      ],
      figures.conditions.map(({ condition, flagged, urgent, ordinary }) => [
        condition,
        ...scoreCells(flagged),
        ...scoreCells(urgent),
        shareCell(ordinary),
      ]),
    )}`,
    `Disguises (${where})\n${table(
      ['', 'posts', 'found as written', 'found in disguise'],
      disguises.map(({ id, plain, disguised }) => [id, String(plain.of), shareCell(plain), shareCell(disguised)]),
    )}`,
  ];
}

function scoreCells({ precision, recall, f1 }: Scores): string[] {
  return [String(recall.of), shareCell(precision), shareCell(recall), written(f1, 'decimal')];
}

function shareCell(share: Share): string {
  return written(rate(share), 'percent');
}

function missedTexts({ name, collections }: WayReport): string[] {
  const parts = collections.length > 1 ? collections.slice(0, -1) : collections;
  return parts.map(
    ({ name: part, missed }) =>
      `Urgent posts missed (${name}, ${part}); ! marks a crisis\n` +
      `  said green (${missed.saidGreen.length}): ${missed.saidGreen.join(' ')}\n` +
      `  said amber (${missed.saidAmber.length}): ${missed.saidAmber.join(' ')}`,
  );
}
