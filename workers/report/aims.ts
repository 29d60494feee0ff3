import type { Cost } from './cost.ts';
import type { Figures } from './figures.ts';
import { rate, wilson, type Interval, type Share } from './share.ts';

/** A figure beside what it should be (issue "Screening that can be trusted with a life", aims and cost). */
export interface Outcome {
  readonly measure: string;
  /** In words: `≥ 90 %`; empty where nothing is aimed at. */
  readonly aim: string;
  /** Null where these posts have nothing to measure it by. */
  readonly value: number | null;
  readonly unit: Unit;
  /** At 95 %, of shares. */
  readonly interval: Interval | null;
  /** Null where nothing is aimed at, or nothing can be said. */
  readonly met: boolean | null;
}

/** How a value is written: a share in percent, a plain number with decimals, one of a thousand, or a whole one with its unit. */
export type Unit = 'percent' | 'decimal' | 'per-thousand' | 'ms' | 'per-second' | 'MB';

/** The least or the most that is aimed at. */
type Limit = { readonly least: number } | { readonly most: number };

/** What `urgent` and the other aims of the issue come to in these figures, in the order in which people ask. */
export function outcomesOf(figures: Figures): Outcome[] {
  return [
    share('crisis at red or above', figures.crisisAtRed, { least: 0.9 }),
    share('urgent rated green', figures.urgentGreen, { most: 0.14 }),
    share('urgent rated below red', figures.urgentBelowRed, { most: 0.18 }),
    number('macro-F1 of crisis, red, amber', figures.macroF1, 'decimal', { least: 0.7 }),
    share('ordinary posts flagged', figures.ordinary, { most: 0.06 }),
    share('· look-alikes (a twin is flagged)', figures.lookAlikes, { most: 0.05 }),
    share('· plain ones', figures.plain),
    number('false alarms in 1,000 ordinary posts', rate(figures.ordinary), 'per-thousand'),
    share('long posts with a risk found', figures.longFound, { least: 0.75 }),
    share('long ordinary posts flagged', figures.longOrdinary),
    number('flagged against green, F1', figures.flagged.f1, 'decimal'),
    number('urgent against the rest, F1', figures.urgent.f1, 'decimal'),
    share('· urgent found (red or above)', figures.urgent.recall),
    share('· urgent alarms that are right', figures.urgent.precision),
    number('· the same, if 1 in 1,000 is urgent', figures.precisionInLife, 'percent'),
  ];
}

/** Whether text in a disguise is found as often as the same text without. */
export function disguiseOutcome(plain: Share, disguised: Share): Outcome {
  const value = plain.hits === 0 ? null : disguised.hits / plain.hits;
  return number('disguised found, of undisguised found', value, 'percent', { least: 0.9 });
}

/** Speed and memory against their aims; rules and n-grams alone have to be quicker. */
export function costOutcomes(costs: readonly Cost[], memoryMb: number, withNet: boolean): Outcome[] {
  const ms: Readonly<Record<number, Limit>> = withNet ? { 60: { most: 40 }, 250: { most: 200 } } : {};
  const perSecond: Readonly<Record<number, Limit>> = { 60: { least: withNet ? 60 : 2_000 } };
  return [
    ...costs.flatMap(({ words, p50Ms, p99Ms, perSecond: speed }) => [
      number(`${words} words, half of texts within`, p50Ms, 'ms'),
      number(`${words} words, 99 of 100 within`, p99Ms, 'ms', ms[words]),
      number(`${words} words, texts a second`, speed, 'per-second', perSecond[words]),
    ]),
    number('memory of the process', memoryMb, 'MB', { most: 450 }),
  ];
}

function share(measure: string, value: Share, limit?: Limit): Outcome {
  return { ...number(measure, rate(value), 'percent', limit), interval: wilson(value) };
}

function number(measure: string, value: number | null, unit: Unit, limit?: Limit): Outcome {
  return { measure, aim: aimOf(unit, limit), value, unit, interval: null, met: isMet(value, limit) };
}

function isMet(value: number | null, limit?: Limit): boolean | null {
  if (value === null || limit === undefined) return null;
  return 'least' in limit ? value >= limit.least : value <= limit.most;
}

function aimOf(unit: Unit, limit?: Limit): string {
  if (limit === undefined) return '';
  return 'least' in limit ? `≥ ${written(limit.least, unit)}` : `≤ ${written(limit.most, unit)}`;
}

/** A value as people read it; a dash for none. */
export function written(value: number | null, unit: Unit): string {
  if (value === null) return '–';
  switch (unit) {
    case 'percent':
      return `${trimmed((100 * value).toFixed(1))} %`;
    case 'decimal':
      return value.toFixed(2);
    case 'per-thousand':
      return (1_000 * value).toFixed(0);
    case 'ms':
      return `${value < 10 ? trimmed(value.toFixed(1)) : value.toFixed(0)} ms`;
    case 'per-second':
      return Math.round(value).toLocaleString('en-GB');
    case 'MB':
      return `${value.toFixed(0)} MB`;
  }
}

function trimmed(digits: string): string {
  return digits.replace(/\.0$/, '');
}
