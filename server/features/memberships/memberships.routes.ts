import type { Route } from '../../route.ts';

/** One's own place in a community. */
export const membershipRoutes: readonly Route[] = [];
