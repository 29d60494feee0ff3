import type { Deps } from './deps.ts';
import type { Actor } from './features/memberships/actor.ts';
import { routesFor, type AnyRoute } from './kit/route.ts';

/** Declares a route of Alongside: see `kit/route.ts`. */
export const route = routesFor<Deps, Actor>();
export type Route = AnyRoute<Deps, Actor>;
