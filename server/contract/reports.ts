import { z } from 'zod';
import { HelpEntry } from './posts.ts';

/** Why somebody reports something. */
export const reportReasons = ['danger', 'unkind', 'advice', 'private', 'selling', 'spam', 'illegal', 'other'] as const;
export const ReportReason = z.enum(reportReasons);
export type ReportReason = z.infer<typeof ReportReason>;

/** Body of `POST /posts/:id/reports`. */
export const ReportPost = z.object({ reason: ReportReason, note: z.string().trim().max(2_000).default('') });
export type ReportPost = z.infer<typeof ReportPost>;

/** Body of `POST /reports`: from anybody, signed in or not. An answer is sent only where an address is given. */
export const PublicReport = z.object({
  what: z.enum(['illegal', 'danger', 'our-failing', 'automated', 'removed', 'restricted', 'other']),
  text: z.string().trim().min(10, 'Please tell us a little more').max(5_000),
  where: z.string().trim().max(500).default(''),
  email: z.union([z.email().max(254), z.literal('')]).default(''),
});
export type PublicReport = z.infer<typeof PublicReport>;

/** Answer to a report: help to show at once where it sounded like danger. */
export const ReportTaken = z.object({ taken: z.literal(true), help: z.array(HelpEntry), crisis: z.boolean() });
