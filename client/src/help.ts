import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './ui/ui.css';
import type { SessionView } from '../../server/contract/accounts.ts';

// The help page stands without this. It only adds the mark of a demonstration, where there is one.
try {
  const answer = await fetch('/api/session', { headers: { accept: 'application/json' } });
  const session = (await answer.json()) as Partial<SessionView>;
  document.getElementById('demo')?.toggleAttribute('hidden', session.demo !== true);
} catch {
  // Offline: help matters more than the mark.
}
