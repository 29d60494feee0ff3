import { z } from 'zod';
import { Instant, PageQuery, pageOf, Slug } from './common.ts';

/** One line of the append-only log: who did what to what, never any words of a member. */
export const AuditLine = z.object({
  at: Instant,
  by: z.string().meta({ description: 'Staff name, `the service`, or `a member`' }),
  verb: z.string(),
  community: z.object({ slug: Slug, name: z.string() }).nullable(),
  target: z.string().nullable().meta({ description: 'Kind and id, for example `case 64…`' }),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditLine = z.infer<typeof AuditLine>;
export const AuditPage = pageOf(AuditLine);
export const AuditQuery = z.object({ ...PageQuery.shape, community: Slug.optional() });
