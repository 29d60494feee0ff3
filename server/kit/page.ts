import type { z } from 'zod';
import { Problem } from './problem.ts';

/** Packs what a next page needs into an opaque cursor. */
export function packCursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Unpacks a cursor. Raises `invalid-input` for one that this server did not make. */
export function unpackCursor<S extends z.ZodType>(schema: S, cursor: string | undefined): z.output<S> | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('invalid-input', { faults: [{ path: 'cursor', message: 'Not a cursor of this list' }] });
  }
}

/** Cuts one more row than the page holds into the page and what comes next. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => unknown,
  present: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? packCursor(cursorOf(last)) : null;
  return { items: shown.map(present), next };
}
