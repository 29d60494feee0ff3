import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseRow, CaseView, Claimed } from '../../../../server/contract/cases.ts';
import { type ApiProblem, request } from '../../api.ts';
import { useLive, useReconnected } from '../../live.ts';
import { type Resource, useResource } from '../../useResource.ts';
import { useSubmit } from '../../useSubmit.ts';

/** The text that the reader has in front of them, to tell what changed under their eyes. */
export type ReadText = { revision: number; text: string };

/** A case, what this reader holds of it, and what happened to it meanwhile. */
export type OpenCase = {
  resource: Resource<CaseView>;
  /** Reads the case again, soon. */
  refresh: () => void;
  /** What was read: the revision that a decision names. Undefined until loaded. */
  read: ReadText | undefined;
  /** Takes the text as it is now for read. */
  acknowledge: () => void;
  take: () => Promise<Claimed | undefined>;
  taking: boolean;
  takeProblem: ApiProblem | undefined;
  letGo: () => Promise<boolean>;
  lettingGo: boolean;
  letGoProblem: ApiProblem | undefined;
  /** The reader held it and holds it no longer, without having let go or decided. */
  lost: boolean;
  /** Says whether the reader means to hold it: not while their decision is on its way, nor after it. */
  setHeld: (held: boolean) => void;
};

function textOf(view: CaseView): string {
  return view.subject?.kind === 'post' ? view.subject.screenedText : '';
}

/** Reasons to look again within this time count as one. */
const TOGETHER_MS = 120;

function isDone({ state }: Pick<CaseRow, 'state'>): boolean {
  return state === 'decided' || state === 'closed';
}

function isLongerLease(view: CaseView, row: CaseRow): boolean {
  if (view.claim === null || row.claim === null) return false;
  if (view.claim.id !== row.claim.id || view.claim.expiresAt === row.claim.expiresAt) return false;
  return (['severity', 'state', 'dueAt', 'reportCount', 'awaitingEdit', 'headline'] as const).every(
    (field) => view[field] === row[field],
  );
}

/** Loads a case and follows it. */
export function useCase(id: string): OpenCase {
  const resource = useResource(`case/${id}`, (signal) => request<CaseView>('GET', `/cases/${id}`, { signal }));
  const { data, reload: load } = resource;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // One's own deed is answered and announced: both ask for the same look, and each look is written to the log.
  const reload = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(load, TOGETHER_MS);
  }, [load]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const [read, setRead] = useState<ReadText>();
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!data) return;
    setRead((old) => old ?? { revision: data.revision, text: textOf(data) });
    if (data.claim?.mine) setHeld(true);
  }, [data]);

  useLive('case:changed', (row) => {
    if (row.id !== id || !data) return;
    const { setData } = resource;
    // A longer lease is the one change that the event tells in full; for every other the case is read again.
    if (isLongerLease(data, row))
      setData((view) => ({ ...view, claim: view.claim && { ...view.claim, ...row.claim, mine: view.claim.mine } }));
    else if (isDone(row) && isDone(data)) setData((view) => ({ ...view, state: row.state }));
    else reload();
  });
  useReconnected(reload);

  const taking = useSubmit(() => request<Claimed>('POST', `/cases/${id}/claim`));
  const letting = useSubmit(() => request('DELETE', `/cases/${id}/claim`));

  return {
    resource,
    refresh: reload,
    read,
    acknowledge: () => data && setRead({ revision: data.revision, text: textOf(data) }),
    take: async () => {
      const claimed = await taking.submit();
      reload();
      return claimed;
    },
    taking: taking.busy,
    takeProblem: taking.problem,
    letGo: async () => {
      setHeld(false);
      const done = (await letting.submit()) !== undefined;
      reload();
      return done;
    },
    lettingGo: letting.busy,
    letGoProblem: letting.problem,
    lost: held && data !== undefined && !data.claim?.mine,
    setHeld,
  };
}
