import type { Db, Tx } from '../../kit/db.ts';
import type { DecisionDraft } from './target.ts';

/**
 * Notes what a decision says of the rules that flagged its target, in the decision's transaction. Rules lie above cases, so it is handed
 * in with Deps.
 */
export type NoteOutcome = (db: Db, tx: Tx, decision: DecisionDraft) => Promise<void>;
