import { lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch, useLocation } from './router.tsx';
import { ErrorBoundary } from './features/errors/ErrorBoundary.tsx';
import { MissingPage } from './features/errors/MissingPage.tsx';
import { memberRoutes } from './routes.member.tsx';
import { staffRoutes } from './routes.staff.tsx';
import { Skeleton } from './ui/Skeleton.tsx';

const LandingPage = lazy(() => import('./features/landing/LandingPage.tsx').then((m) => ({ default: m.LandingPage })));
const RegisterPage = lazy(() =>
  import('./features/accounts/RegisterPage.tsx').then((m) => ({ default: m.RegisterPage })),
);
const SignInPage = lazy(() => import('./features/accounts/SignInPage.tsx').then((m) => ({ default: m.SignInPage })));
const ConfirmPage = lazy(() => import('./features/accounts/ConfirmPage.tsx').then((m) => ({ default: m.ConfirmPage })));
const ResetPage = lazy(() => import('./features/accounts/ResetPage.tsx').then((m) => ({ default: m.ResetPage })));
const InvitePage = lazy(() => import('./features/accounts/InvitePage.tsx').then((m) => ({ default: m.InvitePage })));
const AccountPage = lazy(() => import('./features/accounts/AccountPage.tsx').then((m) => ({ default: m.AccountPage })));
const PassphrasePage = lazy(() =>
  import('./features/accounts/PassphrasePage.tsx').then((m) => ({ default: m.PassphrasePage })),
);
const DeletePage = lazy(() => import('./features/accounts/DeletePage.tsx').then((m) => ({ default: m.DeletePage })));
const MailPage = lazy(() => import('./features/accounts/MailPage.tsx').then((m) => ({ default: m.MailPage })));
const RulesPage = lazy(() => import('./features/legal/RulesPage.tsx').then((m) => ({ default: m.RulesPage })));
const PrivacyPage = lazy(() => import('./features/legal/PrivacyPage.tsx').then((m) => ({ default: m.PrivacyPage })));
const AccessibilityPage = lazy(() =>
  import('./features/legal/AccessibilityPage.tsx').then((m) => ({ default: m.AccessibilityPage })),
);
const ReportPage = lazy(() => import('./features/reports/ReportPage.tsx').then((m) => ({ default: m.ReportPage })));

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
        <Switch>
          <Route path="/" component={LandingPage} />
          <Route path="/register" component={RegisterPage} />
          <Route path="/sign-in" component={SignInPage} />
          <Route path="/confirm" component={ConfirmPage} />
          <Route path="/reset" component={ResetPage} />
          <Route path="/invite" component={InvitePage} />
          <Route path="/account" component={AccountPage} />
          <Route path="/account/passphrase" component={PassphrasePage} />
          <Route path="/account/delete" component={DeletePage} />
          <Route path="/dev/mail" component={MailPage} />
          <Route path="/rules" component={RulesPage} />
          <Route path="/privacy" component={PrivacyPage} />
          <Route path="/accessibility" component={AccessibilityPage} />
          <Route path="/report" component={ReportPage} />
          {staffRoutes}
          {memberRoutes}
          <Route component={MissingPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
