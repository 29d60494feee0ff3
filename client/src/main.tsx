import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Routing } from './router.tsx';
import { fetchPageOf } from './routes.member.tsx';
import { Pages } from './routes.tsx';
import { currentSession, refreshSession } from './session.ts';
import { Shell } from './ui/Shell.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The document has no place for the pages');

/** How long the first drawing waits for a page's own script, in ms: whoever waits longer sees an outline meanwhile. */
const patienceMs = 1_000;

if (!currentSession().known) void refreshSession();
// What cannot be fetched is told of by the page itself.
const fetched = fetchPageOf(location.pathname).catch(() => undefined);
await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
createRoot(root).render(
  <StrictMode>
    <Routing>
      <Shell>
        <Pages />
      </Shell>
    </Routing>
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Help and static files stay readable without a network; if the browser refuses, everything else still works.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
