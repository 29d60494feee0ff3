import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { CasePage, CaseRow } from '../../../../server/contract/cases.ts';
import { request } from '../../api.ts';
import { useConnected, useLive } from '../../live.ts';
import { type Resource, useResource } from '../../useResource.ts';
import { useSubmit } from '../../useSubmit.ts';
import { byUrgency, isLate, patchQueue, renewQueue } from './queue.rules.ts';
import { useNow } from './useNow.ts';

/** Bursts of events ask for the counts once. */
const COUNTS_AFTER_MS = 400;
/** How often the queue is asked for beside all events: where no event gets through, nobody must sit before a queue that only looks calm. */
const RENEW_MS = 30_000;

/** The queue, kept up to date by events. `more` fetches the next page. `mine` notes a claim of this reader's. */
export type Queue = {
  resource: Resource<CasePage>;
  rows: readonly CaseRow[];
  more: () => void;
  busy: boolean;
  mine: (claimId: string) => void;
};

/** Loads the cases of one community, or of all of the reader's, and follows them. */
export function useQueue(community: string | undefined): Queue {
  const load = (cursor: string | undefined, signal?: AbortSignal, limit?: number): Promise<CasePage> =>
    request<CasePage>('GET', '/cases', { query: { community, cursor, limit }, ...(signal && { signal }) });
  const resource = useResource(`cases/${community ?? ''}`, (signal) => load(undefined, signal));
  const { data, setData, reload } = resource;
  const claims = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  for (const row of data?.items ?? []) if (row.claim?.mine) claims.current.add(row.claim.id);

  const counts = useRef<() => void>(() => undefined);
  counts.current = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      load(undefined, undefined, 1).then(
        (page) => setData((old) => ({ ...old, counts: page.counts, alarms: page.alarms, degraded: page.degraded })),
        // The next event, or the reconnection, asks again.
        () => undefined,
      );
    }, COUNTS_AFTER_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const how = () => ({ filter: { community }, myClaims: claims.current, now: Date.now() });
  const renew = useRef<() => void>(() => undefined);
  renew.current = () => {
    load(undefined).then(
      (fresh) => setData((old) => renewQueue(old, fresh, how())),
      // It is asked for again soon.
      () => undefined,
    );
  };
  useEffect(() => {
    const each = setInterval(() => {
      if (!document.hidden) renew.current();
    }, RENEW_MS);
    return () => clearInterval(each);
  }, []);

  useLive('case:changed', (row) => {
    setData((page) => patchQueue(page, row, how()));
    counts.current();
  });
  useConnected((first) => {
    if (first) renew.current();
    else reload();
  });

  const next = useSubmit((_key, cursor: string) => load(cursor));
  const more = useCallback(() => {
    if (!data?.next) return;
    void next.submit(data.next).then((page) => {
      if (!page) return;
      setData((old) => {
        const known = new Set(old.items.map((row) => row.id));
        return { ...page, items: [...old.items, ...page.items.filter((row) => !known.has(row.id))] };
      });
    });
  }, [data?.next, next, setData]);
  const mine = useCallback(
    (claimId: string) => {
      claims.current.add(claimId);
      // The event of this very claim may have come before its answer.
      setData((old) => ({ ...old, items: old.items.map((row) => ownClaim(row, claimId)) }));
    },
    [setData],
  );
  return { resource, rows: useSorted(data?.items), more, busy: next.busy, mine };
}

function ownClaim(row: CaseRow, claimId: string): CaseRow {
  return row.claim?.id === claimId ? { ...row, claim: { ...row.claim, mine: true } } : row;
}

const NONE: readonly CaseRow[] = [];

/** Keeps the order of work as time passes: sorted again when another case runs late, not each second. */
function useSorted(items: readonly CaseRow[] | undefined): readonly CaseRow[] {
  const now = useNow();
  const late = (items ?? NONE).filter((row) => isLate(row, now)).length;
  // `late` is what changes with time: the list is sorted again when it does.
  return useMemo(() => [...(items ?? NONE)].sort(byUrgency(Date.now())), [items, late]);
}
