import { Fragment, lazy } from 'react';
import { fetchedPage } from './fetchedPage.tsx';
import { Route } from './router.tsx';

const GroupsPage = lazy(() => import('./features/communities/GroupsPage.tsx').then((m) => ({ default: m.GroupsPage })));
const GroupPage = lazy(() => import('./features/communities/GroupPage.tsx').then((m) => ({ default: m.GroupPage })));
const TalkPage = lazy(() => import('./features/communities/TalkPage.tsx').then((m) => ({ default: m.TalkPage })));
const JoinPage = lazy(() => import('./features/joining/JoinPage.tsx').then((m) => ({ default: m.JoinPage })));
const NewThreadPage = lazy(() =>
  import('./features/posts/NewThreadPage.tsx').then((m) => ({ default: m.NewThreadPage })),
);
const { Page: ThreadPage, fetchPage: fetchThreadPage } = fetchedPage(() =>
  import('./features/posts/ThreadPage.tsx').then((m) => m.ThreadPage),
);
const MutesPage = lazy(() => import('./features/posts/MutesPage.tsx').then((m) => ({ default: m.MutesPage })));
const SearchPage = lazy(() => import('./features/search/SearchPage.tsx').then((m) => ({ default: m.SearchPage })));
const NoticesPage = lazy(() => import('./features/notices/NoticesPage.tsx').then((m) => ({ default: m.NoticesPage })));

/** Pages for members: groups, joining, conversations, search and notices. */
export const memberRoutes = (
  <Fragment>
    <Route path="/groups" component={GroupsPage} />
    <Route path="/groups/:slug" component={GroupPage} />
    <Route path="/groups/:slug/join/:step?" component={JoinPage} />
    <Route path="/groups/:slug/talk" component={TalkPage} />
    <Route path="/groups/:slug/new" component={NewThreadPage} />
    <Route path="/groups/:slug/search" component={SearchPage} />
    <Route path="/groups/:slug/mutes" component={MutesPage} />
    <Route path="/conversations/:id" component={ThreadPage} />
    <Route path="/threads/:id" component={ThreadPage} />
    <Route path="/notices" component={NoticesPage} />
  </Fragment>
);

/** Fetches the script of the page at an address, if that address is a conversation's: its document has asked for it already. */
export async function fetchPageOf(pathname: string): Promise<void> {
  if (/^\/(?:threads|conversations)\//u.test(pathname)) await fetchThreadPage();
}
