import { type ReactNode, useSyncExternalStore } from 'react';
import { Words } from '../words/Words.tsx';
import { Notice } from './Notice.tsx';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Whether the device believes that it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

/** Where what was written waits: on the device, in the fields for as long as the page is open, or nothing was written. */
export type Kept = boolean | 'page';

/** Says that the network is away, and which numbers work without it. `kept`: where words are waiting. */
export function OfflineNotice({ kept = false }: { kept?: Kept }): ReactNode {
  return (
    <Notice kind="warm" icon="offline" role="status">
      <p>
        <Words
          id={kept === 'page' ? 'state.offline-page' : kept ? 'state.offline-kept' : 'state.offline'}
          parts={{ n999: (inner) => <a href="tel:999">{inner}</a>, n111: (inner) => <a href="tel:111">{inner}</a> }}
        />
      </p>
    </Notice>
  );
}
