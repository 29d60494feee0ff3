import type { Notice } from '../../contract/notices.ts';
import { helpEntries } from '../../triage/helpEntries.ts';
import type { NoticeRow } from './notice.ts';

/** A notice as its reader sees it. */
export function presentNotice(row: NoticeRow, community: { slug: string; name: string } | null): Notice {
  return {
    id: row._id,
    kind: row.kind,
    community: community === null ? null : { slug: community.slug, name: community.name },
    threadId: row.threadId,
    postId: row.postId,
    caseId: row.caseId,
    action: row.action,
    reason: row.reason,
    note: row.note,
    help: helpEntries(row.help),
    decisionId: row.decisionId,
    canAppeal: row.canAppeal,
    createdAt: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
