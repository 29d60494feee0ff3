import type { PostId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';

/**
 * Erases what other features copied of a post's words, in the transaction in which its author takes it down. They lie above posts, so it is
 * handed in with Deps.
 */
export type ForgetWords = (db: Db, tx: Tx, postId: PostId) => Promise<void>;
