import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from './features/errors/ErrorBoundary.tsx';
import { MissingPage } from './features/errors/MissingPage.tsx';
import { memberRoutes } from './routes.member.tsx';
import { staffRoutes } from './routes.staff.tsx';
import { Skeleton } from './ui/Skeleton.tsx';

const LandingPage = lazy(() => import('./features/landing/LandingPage.tsx').then((m) => ({ default: m.LandingPage })));

/** Every address of the application. Each page is fetched when it is first opened. */
export function Pages(): ReactNode {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary at={pathname}>
      <Suspense
        fallback={
          <main id="main" className="wrap wrap-read page">
            <Skeleton />
          </main>
        }
      >
        <Routes>
          <Route path="/" element={<LandingPage />} />
          {memberRoutes}
          {staffRoutes}
          <Route path="*" element={<MissingPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
