import { readFileSync } from 'node:fs';
import { severities } from '../../../server/contract/screening.ts';
import { outcomesOf, written, type Outcome } from '../aims.ts';
import { aimAt, otherOutcomes } from '../print.ts';
import type { CollectionReport, Report, WayReport } from '../report.ts';
import type { Scores } from '../scores.ts';
import { rate, type Share } from '../share.ts';
import { barsPlot } from './barsPlot.ts';
import { calibrationPlot } from './calibrationPlot.ts';
import { confusionPlot } from './confusionPlot.ts';
import { escaped, htmlTable } from './html.ts';
import { tradeOffPlot } from './tradeOffPlot.ts';

/** The report as one page that needs nothing else: styles, typeface and drawings are in it. */
export function pageOf(report: Report): string {
  const { source, notes, ways } = report;
  const best = ways.at(-1);
  const whole = best?.collections.at(-1);
  const sections = [
    `<header><p class="pair" aria-hidden="true"></p><h1>How well screening finds what matters</h1><p class="lead">Measured on ${escaped(source)}.</p></header>`,
    `<section class="note"><h2>Before you believe these figures</h2><ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul></section>`,
    `<section><h2>Figures and aims</h2>${aimTables(ways)}</section>`,
    ...(best && whole ? [plots(ways, best, whole), details(best, whole), missed(best)] : []),
  ];
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Screening report · Alongside</title><style>${styles()}</style></head><body><main>${sections.join('\n')}</main></body></html>\n`;
}

/** The product's own tokens and typeface, so that the page looks like the rest. */
function styles(): string {
  const read = (file: string, encoding: 'utf8' | 'base64'): string =>
    readFileSync(new URL(`../../../${file}`, import.meta.url), encoding);
  const fonts = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files';
  const font = read(`${fonts}/atkinson-hyperlegible-next-latin-wght-normal.woff2`, 'base64');
  const face = `@font-face{font-family:"Atkinson Hyperlegible Next Variable";font-weight:200 800;src:url(data:font/woff2;base64,${font}) format("woff2")}`;
  return face + read('client/src/ui/tokens.css', 'utf8') + read('workers/report/page/page.css', 'utf8');
}

function aimTables(ways: readonly WayReport[]): string {
  const names = ways.at(-1)?.collections.map(({ name, figures }) => `${name}: ${figures.posts} posts`) ?? [];
  const tables = names.map((name, at) =>
    aimTable(name, ways, ({ collections }) => {
      const figures = collections[at]?.figures;
      return figures ? outcomesOf(figures) : [];
    }),
  );
  return [...tables.reverse(), aimTable('Disguises, cost and memory', ways, otherOutcomes)].join('');
}

function aimTable(caption: string, ways: readonly WayReport[], of: (way: WayReport) => readonly Outcome[]): string {
  const columns = ways.map(of);
  const rows = (columns.at(-1) ?? []).map(({ measure }, at) => [
    escaped(measure),
    aimAt(columns, at),
    ...columns.map((outcomes) => outcomeCell(outcomes[at])),
  ]);
  return htmlTable(caption, ['Measure', 'Aim', ...ways.map(({ name }) => escaped(name))], rows);
}

function outcomeCell(outcome: Outcome | undefined): string {
  if (!outcome) return '';
  const { value, unit, interval, met } = outcome;
  const range = interval
    ? ` <small>${(100 * interval.low).toFixed(0)}–${(100 * interval.high).toFixed(0)}</small>`
    : '';
  const badge = met === null ? '' : met ? ' <b class="met">met</b>' : ' <b class="unmet">not met</b>';
  return `${written(value, unit)}${range}${badge}`;
}

function plots(ways: readonly WayReport[], best: WayReport, whole: CollectionReport): string {
  const { classes } = whole.figures;
  const rules = ways[0]?.collections.at(-1)?.figures.classes ?? [];
  const bars = classes.map(({ category, found }) => ({
    name: category,
    share: found,
    compared: best === ways[0] ? null : (rules.find((item) => item.category === category)?.found ?? null),
  }));
  const where = escaped(whole.name);
  const confusions = ways.flatMap(({ name, collections }) => {
    const figures = collections.at(-1)?.figures;
    return figures ? [figure(confusionPlot(`Confusion matrix, ${name}`, figures.confusion), name)] : [];
  });
  const calibrations = best.calibration.map((item) =>
    figure(
      calibrationPlot(`Calibration at ${item.border}`, item),
      `${item.border} or above; mean distance ${written(item.error, 'percent')}`,
    ),
  );
  return [
    `<section><h2>What is true against what was said <small>${where}</small></h2><div class="row">${confusions.join('')}</div></section>`,
    `<section><h2>Posts found, by class <small>${where}</small></h2>${figure(barsPlot('Share of posts of each class that are flagged', bars), `Bars: ${best.name}, with 95 % intervals. Rings: ${ways[0]?.name ?? ''}.`)}</section>`,
    `<section><h2>Urgent posts found for false alarms <small>${where}</small></h2>${figure(tradeOffPlot('Trade-off of false alarms against urgent posts found', ways), 'All thresholds are moved together. Dots: as the service runs. The shaded corner is the aim.')}</section>`,
    ...(calibrations.length === 0
      ? []
      : [
          `<section><h2>Can the models be taken at their word? <small>${escaped(best.name)}, before thresholds and rules</small></h2><div class="row">${calibrations.join('')}</div></section>`,
        ]),
  ].join('\n');
}

function figure(drawing: string, caption: string): string {
  return `<figure>${drawing}<figcaption>${escaped(caption)}</figcaption></figure>`;
}

function details({ name, disguises }: WayReport, { name: where, figures }: CollectionReport): string {
  const scored = ['Posts', 'Precision', 'Recall', 'F1'];
  return `<section><h2>In detail <small>${escaped(`${name}, ${where}`)}</small></h2>${[
    htmlTable(
      'By severity',
      ['Severity', ...scored],
      severities.toReversed().map((severity) => [severity, ...scoreCells(figures.severities[severity])]),
    ),
    htmlTable(
      'By class; found means flagged, under whichever name',
      ['Class', ...scored, 'Found'],
      figures.classes.map(({ category, named, found }) => [category, ...scoreCells(named), shareCell(found)]),
    ),
    htmlTable(
      'By condition, flagged against green',
      ['Condition', ...scored, 'Urgent found', 'Ordinary flagged'],
      figures.conditions.map(({ condition, flagged, urgent, ordinary }) => [
        escaped(condition),
        ...scoreCells(flagged),
        shareCell(urgent.recall),
        shareCell(ordinary),
      ]),
    ),
    htmlTable(
      'Disguises: each worrying post in one of them',
      ['Disguise', 'Posts', 'Found as written', 'Found in disguise'],
      disguises.map(({ id, plain, disguised }) => [id, String(plain.of), shareCell(plain), shareCell(disguised)]),
    ),
  ].join('')}</section>`;
}

function scoreCells({ precision, recall, f1 }: Scores): string[] {
  return [String(recall.of), shareCell(precision), shareCell(recall), written(f1, 'decimal')];
}

function shareCell(share: Share): string {
  return written(rate(share), 'percent');
}

function missed({ name, collections }: WayReport): string {
  const parts = collections.length > 1 ? collections.slice(0, -1) : collections;
  const lists = parts.map(({ name: part, missed: { saidGreen, saidAmber } }) => {
    const list = (said: string, ids: readonly string[]): string =>
      `<p><b>Said ${said} (${ids.length}):</b> ${escaped(ids.join(' '))}</p>`;
    return `<details><summary>${escaped(part)}</summary>${list('green', saidGreen)}${list('amber', saidAmber)}</details>`;
  });
  return `<section><h2>Urgent posts missed <small>${escaped(name)}</small></h2><p>By id alone, a crisis with an exclamation mark: rules must not be written from them.</p>${lists.join('')}</section>`;
}
