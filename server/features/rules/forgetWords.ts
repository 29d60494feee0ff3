import type { ForgetWords } from '../posts/forgetWords.ts';
import { forgetWordsOfPost } from './examples.store.ts';

/** Erases copies of a post's words that labelled examples kept. See `ForgetWords`. */
export const forgetWords: ForgetWords = (db, tx, postId) => forgetWordsOfPost(db, postId, tx);
