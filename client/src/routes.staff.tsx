import { lazy } from 'react';
import { Route } from './router.tsx';

const DeskPage = lazy(() => import('./features/desk/DeskPage.tsx').then((m) => ({ default: m.DeskPage })));
const JoinRequestsPage = lazy(() =>
  import('./features/desk/JoinRequestsPage.tsx').then((m) => ({ default: m.JoinRequestsPage })),
);
const CreateGroupPage = lazy(() =>
  import('./features/settings/CreateGroupPage.tsx').then((m) => ({ default: m.CreateGroupPage })),
);
const SettingsPage = lazy(() =>
  import('./features/settings/SettingsPage.tsx').then((m) => ({ default: m.SettingsPage })),
);
const LogPage = lazy(() => import('./features/log/LogPage.tsx').then((m) => ({ default: m.LogPage })));

/** Pages for supporters, leads and admins: desk, cases, settings and log. */
export const staffRoutes = (
  <>
    <Route path="/desk" element={<DeskPage />} />
    <Route path="/desk/join-requests" element={<JoinRequestsPage />} />
    <Route path="/desk/:caseId" element={<DeskPage />} />
    <Route path="/groups/create" element={<CreateGroupPage />} />
    <Route path="/groups/:slug/settings" element={<SettingsPage />} />
    <Route path="/log" element={<LogPage />} />
  </>
);
