import type { CasePage, CaseRow } from '../../../../server/contract/cases.ts';

const ORDER: Record<CaseRow['severity'], number> = { crisis: 0, red: 1, amber: 2, green: 3 };
const WORKABLE: readonly CaseRow['state'][] = ['open', 'claimed', 'escalated'];

/** Whether a case is past its due time. Asked here again because time passes between two answers of the server. */
export function isLate(row: Pick<CaseRow, 'dueAt'>, now: number): boolean {
  return new Date(row.dueAt).getTime() < now;
}

/** The order of work: overdue first, then severity, then due time. */
export function byUrgency(now: number): (a: CaseRow, b: CaseRow) => number {
  return (a, b) =>
    Number(isLate(b, now)) - Number(isLate(a, now)) ||
    ORDER[a.severity] - ORDER[b.severity] ||
    a.dueAt.localeCompare(b.dueAt) ||
    a.id.localeCompare(b.id);
}

/** What a queue is asked for: one community, or all of the reader's. */
export type QueueFilter = { community: string | undefined };

/**
 * A queue after news about one case: changed in its place, put in where it belongs, or gone once it needs nobody. A case
 * that belongs after what has been fetched is left for the next page. Events carry nothing personal, so `mine` comes from
 * `myClaims`, the ids of this reader's claims.
 */
export function patchQueue(
  page: CasePage,
  row: CaseRow,
  { filter, myClaims, now }: { filter: QueueFilter; myClaims: ReadonlySet<string>; now: number },
): CasePage {
  const rest = page.items.filter((item) => item.id !== row.id);
  const wanted =
    WORKABLE.includes(row.state) && (filter.community === undefined || row.community?.slug === filter.community);
  if (!wanted) return { ...page, items: rest };
  const claim = row.claim && { ...row.claim, mine: row.claim.mine || myClaims.has(row.claim.id) };
  const items = [...rest, { ...row, claim }].sort(byUrgency(now));
  const isNew = rest.length === page.items.length;
  const beyond = page.next !== null && isNew && items.at(-1)?.id === row.id;
  return beyond ? page : { ...page, items };
}

/**
 * A queue after its first page was asked for again: each case of it as in {@link patchQueue}, with what is said of all. What was fetched
 * behind that page stays, unless there is nothing behind it any more.
 */
export function renewQueue(page: CasePage, fresh: CasePage, how: Parameters<typeof patchQueue>[2]): CasePage {
  const { counts, alarms, degraded, next } = fresh;
  const begin = next === null ? { items: [], next } : { items: page.items, next: page.next };
  return fresh.items.reduce((queue, row) => patchQueue(queue, row, how), { ...begin, counts, alarms, degraded });
}

/** The case after or before another in the queue; without one, the first. */
export function neighbour(rows: readonly CaseRow[], id: string | undefined, step: 1 | -1): CaseRow | undefined {
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? rows[0] : rows[at + step];
}

/** How much of the time until it is due has passed, in per cent, 2 to 100. */
export function elapsed(row: Pick<CaseRow, 'openedAt' | 'dueAt'>, now: number): number {
  const opened = new Date(row.openedAt).getTime();
  const due = new Date(row.dueAt).getTime();
  const share = due > opened ? (now - opened) / (due - opened) : 1;
  return Math.round(Math.max(0.02, Math.min(1, share)) * 100);
}
