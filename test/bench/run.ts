import type { Db } from '../../server/kit/db.ts';
import { startChild, type Child } from './child.ts';
import { cpuSeconds } from './cpu.ts';
import type { Rate } from './figures.ts';
import type { HttpLoad, HttpLoaded } from './load/http.load.ts';
import type { SeededGroup } from './seed.ts';
import type { Stack } from './stack.ts';

/** What every measure is given. */
export interface Bench {
  readonly stack: Stack;
  readonly db: Db;
  readonly group: SeededGroup;
  readonly quick: boolean;
  /** Rounds of each measure; medians are taken. */
  readonly rounds: number;
  say(text: string): void;
}

/** Connections of the load. */
export const connections = 32;

/** One thing under load: its address, what is asked, and the processes that serve it. */
export interface Target {
  readonly url: string;
  readonly each: HttpLoad['each'];
  readonly pids: readonly number[];
}

/** Loads a service and its limit in turn: warm-up, then the rounds of some seconds each, so that both see the same noise. */
export async function compareRates(
  bench: Bench,
  service: Target,
  limit: Target,
  seconds = bench.quick ? 2 : 10,
): Promise<{ service: Rate; limit: Rate }[]> {
  const load = startChild('load/http.load.ts');
  try {
    for (const target of [service, limit]) await loadOnce(load, target, bench.quick ? 1 : 4);
    const rounds = [];
    for (let round = 0; round < bench.rounds; round += 1) {
      rounds.push({ service: await loadOnce(load, service, seconds), limit: await loadOnce(load, limit, seconds) });
    }
    return rounds;
  } finally {
    await load.stop();
  }
}

/** One round of load. */
export async function loadOnce(load: Child, target: Target, seconds: number): Promise<Rate> {
  const before = target.pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  const { requests, seconds: took } = await load.ask<HttpLoaded>({
    url: target.url,
    connections,
    seconds,
    each: target.each,
  } satisfies HttpLoad);
  const worked = target.pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0) - before;
  return { perSecond: requests / took, perCpuSecond: requests / Math.max(worked, 0.01) };
}
