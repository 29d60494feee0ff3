import type { AccountId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';

/** What one feature keeps of an account: it goes into the account's export, and goes away with the account. */
export interface OwnData {
  /** Key in the export. */
  readonly name: string;
  /** Everything that belongs to the account, ready for JSON. */
  collect(db: Db, accountId: AccountId): Promise<unknown>;
  /**
   * Removes or makes anonymous what belongs to the account, inside the transaction that removes it. What it hands to `afterwards` runs
   * after the commit, for what was written meanwhile.
   */
  erase(db: Db, tx: Tx, accountId: AccountId, afterwards: (rest: () => Promise<void>) => void): Promise<void>;
}
