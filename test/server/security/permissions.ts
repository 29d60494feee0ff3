/** Everybody who can ask, as the columns of the table. */
export const roles = [
  'visitor',
  'account', // signed in, in no group
  'elsewhere', // peer and lead of another group
  'newcomer',
  'peer',
  'author', // peer who wrote what is asked about
  'supporter',
  'lapsed', // supporter whose training has run out
  'lead',
  'admin',
  'org', // organisation admin from outside
] as const;
export type Role = (typeof roles)[number];

/**
 * What each role gets of each route: `yes` (it is let through to the verb, which may still say that it can't be done just now), or the
 * refusal: 401 (sign in), 403 (not you), 404 (for you this does not exist). Words stand in the order of `roles`. A new route without a
 * row fails the test.
 */
export const permissions: Readonly<Record<string, string>> = {
  'post /session': 'yes yes yes yes yes yes yes yes yes yes yes',
  'get /session': 'yes yes yes yes yes yes yes yes yes yes yes',
  'post /accounts': 'yes yes yes yes yes yes yes yes yes yes yes',
  'post /accounts/confirm': 'yes yes yes yes yes yes yes yes yes yes yes',
  'post /accounts/confirm/resend': 'yes yes yes yes yes yes yes yes yes yes yes',
  'post /accounts/reset': 'yes yes yes yes yes yes yes yes yes yes yes',
  'post /accounts/reset/complete': 'yes yes yes yes yes yes yes yes yes yes yes',
  'post /accounts/invitation': 'yes yes yes yes yes yes yes yes yes yes yes',
  'put /account/passphrase': '401 yes yes yes yes yes yes yes yes yes yes',
  'put /account/mail': '401 yes yes yes yes yes yes yes yes yes yes',
  'get /account/sessions': '401 yes yes yes yes yes yes yes yes yes yes',
  'get /account/export': '401 yes yes yes yes yes yes yes yes yes yes',
  'get /account/join-requests': '401 yes yes yes yes yes yes yes yes yes yes',
  // Only where a demonstration runs.
  'get /dev/mail': '404 404 404 404 404 404 404 404 404 404 404',
  'get /communities': 'yes yes yes yes yes yes yes yes yes yes yes',
  'post /communities': '401 403 403 403 403 403 403 403 403 403 yes',
  'get /communities/:slug': 'yes yes yes yes yes yes yes yes yes yes yes',
  'patch /communities/:slug': '404 404 404 404 404 404 404 404 404 yes yes',
  'get /communities/:slug/settings': '404 404 404 404 404 404 404 404 404 yes yes',
  'delete /memberships/:id': '404 404 404 403 403 403 403 403 403 yes yes',
  'post /memberships/:id/charter': '404 404 404 404 404 yes 404 404 404 404 404',
  'put /memberships/:id/mute': '404 404 404 yes yes 403 yes yes yes yes 404',
  'delete /memberships/:id/mute': '404 404 404 yes yes 403 yes yes yes yes 404',
  'get /communities/:slug/mutes': '404 404 404 yes yes yes yes yes yes yes 404',
  'get /communities/:slug/mentions': '404 404 404 yes yes yes yes yes yes yes 404',
  'get /communities/:slug/members': '404 404 404 404 404 404 404 404 404 yes yes',
  'post /communities/:slug/staff': '404 404 404 404 404 404 404 404 404 yes yes',
  'get /communities/:slug/pseudonyms': '401 yes yes yes yes yes yes yes yes yes yes',
  'post /communities/:slug/join-requests': '401 yes yes yes yes yes yes yes yes yes yes',
  'get /communities/:slug/join-requests': '404 404 404 404 404 404 yes 404 yes yes yes',
  'post /join-requests/:id/decision': '404 404 404 404 404 404 yes 404 yes yes yes',
  'get /communities/:slug/threads': '404 404 404 yes yes yes yes yes yes yes 404',
  'post /communities/:slug/threads': '404 404 404 yes yes yes yes 403 yes 403 404',
  'get /communities/:slug/search': '404 404 404 yes yes yes yes yes yes yes 404',
  'get /threads/:id': '404 404 404 yes yes yes yes yes yes yes 404',
  'post /threads/:id/posts': '404 404 404 yes yes yes yes 403 yes 403 404',
  'get /posts/:id': '404 404 404 yes yes yes yes yes yes yes 404',
  'patch /posts/:id': '404 404 404 404 404 yes 404 404 404 404 404',
  'delete /posts/:id': '404 404 404 404 404 yes 404 404 404 404 404',
  'put /threads/:id/calm-recovery': '404 404 404 403 403 403 yes 403 yes 403 404',
  'delete /threads/:id/calm-recovery': '404 404 404 403 403 403 yes 403 yes 403 404',
  'put /posts/:id/support': '404 404 404 yes yes 403 yes yes yes yes 404',
  'delete /posts/:id/support': '404 404 404 yes yes 403 yes yes yes yes 404',
  'post /posts/:id/reports': '404 404 404 yes yes 403 yes yes yes yes 404',
  'post /reports': 'yes yes yes yes yes yes yes yes yes yes yes',
  'get /notices': '401 yes yes yes yes yes yes yes yes yes yes',
  'post /notices/:id/read': '401 404 404 404 404 yes 404 404 404 404 404',
  'get /cases': '401 404 yes 404 404 404 yes 403 yes yes yes',
  'get /cases/:id': '401 404 404 404 404 404 yes 403 yes 404 404',
  'post /cases/:id/claim': '401 404 404 404 404 404 yes 403 yes 404 404',
  'delete /cases/:id/claim': '401 404 404 404 404 404 yes 403 yes 404 404',
  'post /cases/:id/decisions': '401 404 404 404 404 404 yes 403 yes 404 404',
  'get /cases/:id/messages': '401 404 404 404 404 yes yes 403 yes 404 404',
  'post /cases/:id/messages': '401 404 404 404 404 yes yes 403 yes 404 404',
  'post /decisions/:id/appeal': '404 404 404 404 404 yes 404 404 404 404 404',
  'get /audit': '404 404 404 404 404 404 404 404 404 yes yes',
  'get /communities/:slug/rules': '404 404 404 404 404 404 yes 403 yes yes yes',
  'get /communities/:slug/rules/versions': '404 404 404 404 404 404 yes 403 yes yes yes',
  'post /communities/:slug/rules/versions': '404 404 404 404 404 404 403 403 yes 403 403',
  'post /communities/:slug/rules/trials': '404 404 404 404 404 404 403 403 yes 403 403',
  // Of a trial and a proposal that do not exist: whom they exist for stands in the tests of the rules.
  'get /communities/:slug/rules/trials/:id': '404 404 404 404 404 404 403 403 404 403 404',
  'post /communities/:slug/rules/proposals/:id/decision': '404 404 404 404 404 404 404 403 404 404 404',
  'put /communities/:slug/rules/settings': '404 404 404 404 404 404 403 403 yes 403 403',
  'get /communities/:slug/rules/examples.jsonl': '404 404 404 404 404 404 403 403 yes 403 403',
  'post /posts/:id/examples': '404 404 404 404 404 404 yes 403 yes 404 404',
  // What ends a session or an account comes last.
  'delete /session': 'yes yes yes yes yes yes yes yes yes yes yes',
  'delete /account/sessions': '401 yes yes yes yes yes yes yes yes yes yes',
  'delete /account': '401 yes yes yes yes yes yes yes yes yes yes',
};
