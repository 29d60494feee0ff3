import type { DecisionId, PostId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { stampAppealed } from './posts.store.ts';

/** An appeal against a decision about a post was made: the post no longer offers its author one. Inside the transaction of the appeal. */
export function endAppeal(db: Db, tx: Tx, id: PostId, decisionId: DecisionId): Promise<void> {
  return stampAppealed(db, id, decisionId, tx);
}
