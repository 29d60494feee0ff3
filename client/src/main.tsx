import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './ui/ui.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Routing } from './router.tsx';
import { Pages } from './routes.tsx';
import { refreshSession } from './session.ts';
import { Shell } from './ui/Shell.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The document has no place for the pages');

void refreshSession();
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
