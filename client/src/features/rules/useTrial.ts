import { useEffect } from 'react';
import type { RuleTrial } from '../../../../server/contract/rules.ts';
import { request } from '../../api.ts';
import { type Resource, useResource } from '../../useResource.ts';

const LOOK_AGAIN_MS = 1_000;

/** Whether a trial is still to give its result. */
export function isUnderWay(trial: RuleTrial | null | undefined): boolean {
  return trial?.status === 'waiting' || trial?.status === 'running';
}

/** Follows a trial until it is done; while the network is away it goes on asking. Null without an id. */
export function useTrial(slug: string, id: string | null): Resource<RuleTrial | null> {
  const resource = useResource<RuleTrial | null>(`rules/${slug}/trial/${id ?? ''}`, (signal) =>
    id === null ? Promise.resolve(null) : request('GET', `/communities/${slug}/rules/trials/${id}`, { signal }),
  );
  const { data, problem, reload } = resource;
  useEffect(() => {
    if (!isUnderWay(data)) return undefined;
    const timer = setTimeout(reload, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
    // Each answer, and each failure to get one, is a new object: then it is asked again.
  }, [data, problem, reload]);
  return resource;
}

/** How much of a trial is done, in whole per cent. */
export function percentOf({ done, total, status }: Pick<RuleTrial, 'done' | 'total' | 'status'>): number {
  if (status === 'done') return 100;
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
}
