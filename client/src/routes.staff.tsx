import { Fragment } from 'react';

/** Pages for supporters, leads and admins: desk, cases, settings and log. */
export const staffRoutes = <Fragment />;
