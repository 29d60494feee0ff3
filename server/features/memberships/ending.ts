import type { AccountId, DecisionId } from '../../contract/ids.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { Log } from '../../kit/log.ts';
import type { Announce } from '../../live/announce.ts';
import type { Membership } from './membership.ts';

/** That staff ended somebody's membership. */
export interface Ending {
  /** As it was before it ended. */
  readonly membership: Membership;
  readonly by: AccountId;
  /** Name under which staff act. */
  readonly byName: string;
  /** Why, in the admin's own words to the member. */
  readonly reason: string;
  readonly at: Date;
}

/** What the announcement after the commit needs. */
export interface EndingDoors {
  readonly db: Db;
  readonly announce: Announce;
  readonly jobs: Jobs;
  readonly log: Log;
}

/**
 * Records such an ending as a decision that can be appealed, with its notice, in the transaction that ends the membership.
 * Decisions and notices lie above memberships, so it is handed in with Deps.
 */
export type RecordEnding = (db: Db, tx: Tx, ending: Ending) => Promise<RecordedEnding>;

/** A recorded ending: the decision, and what to call after the commit. */
export interface RecordedEnding {
  readonly decisionId: DecisionId;
  announce(doors: EndingDoors): Promise<void>;
}
