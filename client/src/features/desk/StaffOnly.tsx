import type { ReactNode } from 'react';
import { useSession } from '../../session.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { MissingPage } from '../errors/MissingPage.tsx';
import { SignedOutPage } from '../errors/SignedOutPage.tsx';

/** A page for staff. Others get the page of what does not exist; the server refuses them in any case. */
export function StaffOnly({ may, children }: { may: boolean; children: () => ReactNode }): ReactNode {
  const { known, view } = useSession();
  if (!known)
    return (
      <main id="main" className="wrap page">
        <Skeleton />
      </main>
    );
  if (!view.signedIn) return <SignedOutPage />;
  return may ? children() : <MissingPage />;
}
