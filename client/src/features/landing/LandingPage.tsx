import type { ReactNode } from 'react';
import { PageTitle } from '../../ui/PageTitle.tsx';
export function LandingPage(): ReactNode {
  return (
    <main id="main" className="wrap page">
      <PageTitle title="Welcome" />
    </main>
  );
}
