import { useEffect, useRef } from 'react';
import type { CaseView, Claimed } from '../../../../server/contract/cases.ts';
import { request } from '../../api.ts';
import type { Resource } from '../../useResource.ts';

/** Working on a case renews the lease at most this often. The lease is 10 minutes, so a missed renewal does no harm. */
const RENEW_EVERY_MS = 60_000;

/** Keeps the reader's hold on a case while they type, click or move through it, and finds out when it has run out. */
export function useLease(id: string, { data, setData, reload }: Resource<CaseView>): void {
  const claim = data?.claim?.mine ? data.claim : undefined;
  const renewed = useRef(Date.now());
  const expiresAt = claim?.expiresAt;
  const isMine = claim !== undefined;

  useEffect(() => {
    if (!isMine) return undefined;
    renewed.current = Date.now();
    const renew = (): void => {
      if (Date.now() - renewed.current < RENEW_EVERY_MS) return;
      renewed.current = Date.now();
      request<Claimed>('POST', `/cases/${id}/claim`).then(
        ({ claim: next }) => setData((view) => ({ ...view, claim: next })),
        // Refused or unheard: the case itself tells where we stand.
        reload,
      );
    };
    const events = ['keydown', 'pointerdown', 'wheel', 'input'] as const;
    for (const event of events) document.addEventListener(event, renew, { passive: true });
    return () => {
      for (const event of events) document.removeEventListener(event, renew);
    };
  }, [id, isMine, reload, setData]);

  useEffect(() => {
    if (expiresAt === undefined) return undefined;
    const left = new Date(expiresAt).getTime() - Date.now();
    const timer = setTimeout(reload, Math.max(0, left) + 500);
    return () => clearTimeout(timer);
  }, [expiresAt, reload]);
}
