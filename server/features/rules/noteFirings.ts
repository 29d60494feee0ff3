import type { Finding } from '../../contract/screening.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { PostRow } from '../posts/post.ts';
import { addFirings } from './statistics.store.ts';

/** Notes which rules found something in a revision, in the transaction that settles its screening; once, however often that runs. */
export function noteFirings(
  db: Db,
  tx: Tx,
  { post, findings, at }: { readonly post: PostRow; readonly findings: readonly Finding[]; readonly at: Date },
): Promise<void> {
  const rules = [...new Set(findings.map((finding) => finding.rule))];
  const { _id: postId, communityId, latest } = post;
  const rows = rules.map((rule) => ({
    _id: `${postId} ${latest.revision} ${rule}`,
    communityId,
    rule,
    postId,
    revision: latest.revision,
    at,
  }));
  return addFirings(db, rows, tx);
}
