import { z } from 'zod';
import { Instant, pageOf, Slug } from './common.ts';
import { CaseId, DecisionId, NoticeId, PostId, ThreadId } from './ids.ts';
import { HelpEntry } from './posts.ts';

export const noticeKinds = [
  'held',
  'shown',
  'decided',
  'replied',
  'mentioned',
  'join-accepted',
  'join-declined',
  'membership-ended',
  'case-message',
  'appeal-decided',
] as const;
export const NoticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** A notice to one account. Words on screen come from `kind`, `action` and `reason`. */
export const Notice = z.object({
  id: NoticeId,
  kind: NoticeKind,
  community: z.object({ slug: Slug, name: z.string() }).nullable(),
  threadId: ThreadId.nullable(),
  postId: PostId.nullable(),
  caseId: CaseId.nullable().meta({ description: 'Set where the reader can answer a supporter' }),
  action: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable().meta({ description: 'The supporter’s own words' }),
  help: z.array(HelpEntry),
  decisionId: DecisionId.nullable(),
  canAppeal: z.boolean(),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type Notice = z.infer<typeof Notice>;
export const NoticePage = pageOf(Notice);
export type NoticePage = z.infer<typeof NoticePage>;
