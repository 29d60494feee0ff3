import type { OwnData } from '../accounts/ownData.ts';
import { eraseExamplesOf, findExamplesOf } from './examples.store.ts';

/** Labels that staff gave to an account's posts, with the words that were kept; the words go with the account, the labels stay. */
export const ownExamples: OwnData = {
  name: 'labelledExamples',
  async collect(db, accountId) {
    const rows = await findExamplesOf(db, accountId);
    return rows.map(({ postId, revision, kind, severity, categories, text, at }) => ({
      postId,
      revision,
      kind,
      severity,
      categories,
      text,
      at: at.toISOString(),
    }));
  },
  erase: (db, tx, accountId) => eraseExamplesOf(db, accountId, tx),
};
