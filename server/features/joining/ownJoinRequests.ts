import type { OwnData } from '../accounts/ownData.ts';
import { deleteAllOf, findAllOf } from './joinRequests.store.ts';

/** Join requests in an account's export; they go with it. */
export const ownJoinRequests: OwnData = {
  name: 'joinRequests',
  async collect(db, accountId) {
    const rows = await findAllOf(db, accountId);
    return rows.map(
      ({ communityId, as, pseudonym, answers, charterVersion, consentedAt, state, createdAt, decidedAt }) => ({
        communityId,
        as,
        pseudonym,
        answers,
        charterVersion,
        consentedAt,
        state,
        createdAt,
        decidedAt,
      }),
    );
  },
  erase: (db, tx, accountId) => deleteAllOf(db, tx, accountId),
};
