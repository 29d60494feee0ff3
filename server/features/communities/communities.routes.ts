import type { Route } from '../../route.ts';

/** Communities, as seen from outside and by those who administer them. */
export const communityRoutes: readonly Route[] = [];
