/** The middle of some figures, with the least and the greatest. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** One line of the report: what was measured, beside the limit of the same run and what is aimed at. */
export interface Line {
  readonly measure: string;
  readonly unit: string;
  readonly measured: Spread;
  readonly limit: Spread | null;
  /** How the two are compared; null: the figure stands for itself. */
  readonly compared: { readonly how: 'ratio' | 'difference'; readonly value: number } | null;
  readonly aim: string;
  readonly met: boolean | null;
  /** Operations for each second that the server's processors worked, of the service and of the limit. */
  readonly perCpuSecond: { readonly service: number; readonly limit: number | null } | null;
  readonly note?: string;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: percentile(sorted, 0.5),
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** A share's place among sorted values. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** What an aim says: `atLeast` for rates, `atMost` for times and sizes. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

export function isMet(value: number, aim: Aim): boolean {
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

/** A rate beside its limit: their ratio counts. */
export function rateLine(
  measure: string,
  rounds: readonly { service: Rate; limit: Rate }[],
  aim: Aim,
  note?: string,
): Line {
  const ratio = spread(rounds.map(({ service, limit }) => service.perSecond / limit.perSecond)).median;
  return {
    measure,
    unit: '/s',
    measured: spread(rounds.map(({ service }) => service.perSecond)),
    limit: spread(rounds.map(({ limit }) => limit.perSecond)),
    compared: { how: 'ratio', value: ratio },
    aim: `≥ ${'atLeast' in aim ? aim.atLeast : ''} of the limit`,
    met: isMet(ratio, aim),
    perCpuSecond: {
      service: spread(rounds.map(({ service }) => service.perCpuSecond)).median,
      limit: spread(rounds.map(({ limit }) => limit.perCpuSecond)).median,
    },
    ...(note === undefined ? {} : { note }),
  };
}

/** What one round of load came to. */
export interface Rate {
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

/** A figure that stands for itself. */
export function plainLine(
  measure: string,
  unit: string,
  values: readonly number[],
  aim: Aim | null,
  note?: string,
): Line {
  const measured = spread(values);
  return {
    measure,
    unit,
    measured,
    limit: null,
    compared: null,
    aim: aim === null ? '' : 'atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`,
    met: aim === null ? null : isMet(measured.median, aim),
    perCpuSecond: null,
    ...(note === undefined ? {} : { note }),
  };
}

/** Times beside those of a limit: in `how`, at most `aim`. */
export function timeLine(
  measure: string,
  rounds: readonly { service: number; limit: number }[],
  compare: { how: 'ratio' | 'difference'; atMost: number },
  note?: string,
): Line {
  const values = rounds.map(({ service, limit }) =>
    compare.how === 'ratio' ? service / Math.max(limit, 0.1) : service - limit,
  );
  const value = spread(values).median;
  return {
    measure,
    unit: 'ms',
    measured: spread(rounds.map(({ service }) => service)),
    limit: spread(rounds.map(({ limit }) => limit)),
    compared: { how: compare.how, value },
    aim: compare.how === 'ratio' ? `≤ ${compare.atMost} × the limit` : `≤ ${compare.atMost} ms over it`,
    met: value <= compare.atMost,
    perCpuSecond: null,
    ...(note === undefined ? {} : { note }),
  };
}
