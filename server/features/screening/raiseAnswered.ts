import type { Severity } from '../../contract/screening.ts';
import type { Db, Tx } from '../../kit/db.ts';
import type { CaseRecord } from '../cases/case.ts';
import { openCase } from '../cases/openCase.ts';
import { caseOf } from '../cases/readCases.ts';
import type { PostRow } from '../posts/post.ts';
import { postById } from '../posts/readPosts.ts';
import type { Worry } from './answeredPost.ts';

/**
 * Brings a worried reply to the case of the post that it answers: amber, or red where that post already spoke of distress.
 * Null where that reply was brought before (it was edited), or the post is gone. Inside a transaction.
 */
export async function raiseAnswered(
  db: Db,
  tx: Tx,
  { answered, finding }: Worry,
  now: Date,
): Promise<CaseRecord | null> {
  const post = await postById(db, answered._id, tx);
  if (post === null || post.authorMembershipId === null) return null;
  const target = { kind: 'post', id: post._id } as const;
  const known = await caseOf(db, target, tx);
  if (known?.findings.some((one) => one.reply === finding.reply)) return null;
  const severity = severityFor(post);
  const { row } = await openCase(db, tx, {
    target,
    communityId: post.communityId,
    subjectAccountId: post.authorAccountId,
    subjectMembershipId: post.authorMembershipId,
    cause: 'worried-reply',
    headline: 'worried-reply',
    severity,
    revision: post.shown?.revision ?? post.latest.revision,
    findings: [{ ...finding, severity }],
    helpShown: post.help,
    at: now,
  });
  return row;
}

function severityFor(post: PostRow): Severity {
  const distressed = post.findings.some(
    ({ category, severity }) => (category === 'suicide' || category === 'self-harm') && severity !== 'green',
  );
  return distressed ? 'red' : 'amber';
}
