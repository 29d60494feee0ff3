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
const RulesHomePage = lazy(() =>
  import('./features/rules/RulesHomePage.tsx').then((m) => ({ default: m.RulesHomePage })),
);
const GroupRulesPage = lazy(() =>
  import('./features/rules/GroupRulesPage.tsx').then((m) => ({ default: m.GroupRulesPage })),
);
const LogPage = lazy(() => import('./features/log/LogPage.tsx').then((m) => ({ default: m.LogPage })));

/** Pages for supporters, leads and admins. The first that fits is drawn: `/groups/create` is asked before any `/groups/:slug`. */
export const staffRoutes = (
  <>
    <Route path="/desk" component={DeskPage} />
    <Route path="/desk/join-requests" component={JoinRequestsPage} />
    <Route path="/desk/rules" component={RulesHomePage} />
    <Route path="/desk/rules/:slug" component={GroupRulesPage} />
    <Route path="/desk/:caseId" component={DeskPage} />
    <Route path="/groups/create" component={CreateGroupPage} />
    <Route path="/groups/:slug/settings" component={SettingsPage} />
    <Route path="/log" component={LogPage} />
  </>
);
