import { Fragment } from 'react';

/** Pages for members: groups, joining, conversations, search and notices. */
export const memberRoutes = <Fragment />;
