import { LRUCache } from 'lru-cache';
import { keptLimits } from '../../config/keeping.ts';
import type { Db, Tx } from './db.ts';
import { subjects } from './subjects.ts';

/** Something read a moment ago: what it is, and how many changes this process had heard of before it was read. */
interface Entry {
  readonly value: Promise<unknown>;
  readonly since: number;
}

/** What one process keeps of a database, and whom it tells of changes. */
export interface Kept {
  readonly entries: LRUCache<string, Entry>;
  /** The number of the last change of each subject, among all that were heard of. */
  readonly changes: Map<string, number>;
  heard: number;
  /** Nothing is kept unless changes made by other processes are heard of. */
  listening: boolean;
  /** Tells the other processes. */
  tell: (names: readonly string[]) => void;
}

const keptOfDb = new WeakMap<Db, Kept>();
const pending = new WeakMap<Tx, Set<string>>();

/** What this process keeps of a database: nothing, until somebody listens to the changes of others. */
export function keptOf(db: Db): Kept {
  const known = keptOfDb.get(db);
  if (known !== undefined) return known;
  const made: Kept = {
    entries: new LRUCache<string, Entry>({ max: keptLimits.entries }),
    changes: new Map(),
    heard: 0,
    listening: false,
    tell: () => undefined,
  };
  keptOfDb.set(db, made);
  return made;
}

/**
 * What `load` answers, or answered at most `forMs` ago, if no subject that it is `of` has changed since that reading began. `name` must name
 * everything that the answer hangs on, its reader too where it is not the same for all. Null is never kept. Nobody may change the
 * answer: others are given the same.
 */
export async function readKept<T>(
  db: Db,
  what: { readonly name: string; readonly of: readonly string[]; readonly forMs: number },
  load: () => Promise<T>,
): Promise<T> {
  const kept = keptOf(db);
  if (!kept.listening) return load();
  const { name, of, forMs } = what;
  const entry = kept.entries.get(name);
  if (entry !== undefined && of.every((subject) => (kept.changes.get(subject) ?? 0) <= entry.since))
    return entry.value as Promise<T>;
  const since = kept.heard;
  const value = load();
  kept.entries.set(name, { value, since }, { ttl: forMs });
  const drop = (): void => {
    if (kept.entries.peek(name)?.value === value) kept.entries.delete(name);
  };
  value.then((answer) => answer === null && drop(), drop);
  return value;
}

/**
 * Says that subjects have changed, in every process: at once, or when the transaction is over. Stores call it beside each write of what
 * is read with `readKept`.
 */
export function changed(db: Db, tx: Tx | null | undefined, ...names: readonly string[]): void {
  if (tx === null || tx === undefined) {
    publish(db, names);
    return;
  }
  const waiting = pending.get(tx) ?? new Set();
  for (const name of names) waiting.add(name);
  pending.set(tx, waiting);
}

/** Says what a transaction changed; also where nobody knows how it ended. */
export function transactionOver(db: Db, tx: Tx): void {
  const waiting = pending.get(tx);
  if (waiting === undefined) return;
  pending.delete(tx);
  publish(db, [...waiting]);
}

function publish(db: Db, names: readonly string[]): void {
  if (names.length === 0) return;
  const kept = keptOf(db);
  forget(kept, names);
  kept.tell(names);
}

/** Forgets what this process keeps of subjects. */
export function forget(kept: Kept, names: readonly string[]): void {
  kept.heard += 1;
  if (kept.changes.size > keptLimits.changes || names.includes(subjects.everything)) forgetAll(kept);
  for (const name of names) kept.changes.set(name, kept.heard);
}

/** Forgets all that this process keeps. What is being read at the moment is answered, and not kept. */
export function forgetAll(kept: Kept): void {
  kept.entries.clear();
  kept.changes.clear();
}
