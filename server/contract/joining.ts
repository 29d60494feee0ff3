import { z } from 'zod';
import { Instant, line, prose, Slug, visible } from './common.ts';
import { CaseId, JoinRequestId } from './ids.ts';
import { HelpEntry } from './posts.ts';

/** A name by which somebody is known in one community: 2 to 20 letters, figures, spaces, hyphens or apostrophes. */
export const Pseudonym = visible(line(20))
  .min(2)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} '’-]*$/u, 'Use letters, figures, spaces and hyphens');

/** Body of `POST /communities/:slug/join-requests`. Age comes from the account, never from here. */
export const AskToJoin = z.object({
  as: z.enum(['patient', 'carer']),
  pseudonym: Pseudonym,
  answers: z.array(prose(1_000)).min(2).max(4).meta({ description: 'One for each join question, in order' }),
  questions: z
    .array(z.string().max(200))
    .max(4)
    .optional()
    .meta({ description: 'The questions that were answered, as they were read: refused where they are others by now' }),
  charterVersion: z.int().min(1),
  charterAccepted: z.literal(true, 'Please read and accept the group’s rules'),
  healthConsent: z.literal(true, 'We need your yes to keep that you live with this condition'),
});
export type AskToJoin = z.infer<typeof AskToJoin>;

/** A join request as its maker sees it. */
export const OwnRequest = z.object({
  id: JoinRequestId,
  state: z.enum(['waiting', 'accepted', 'declined', 'lapsed']),
  pseudonym: z.string(),
  createdAt: Instant,
  /** Help to show at once, where the answers sounded like danger. */
  help: z.array(z.string()).meta({ description: 'Ids of the help directory' }),
  helpShown: z.array(HelpEntry).meta({ description: 'The same help, as it is shown' }),
  /** They read like danger to life: the words for that are shown first. */
  crisis: z.boolean(),
});
export type OwnRequest = z.infer<typeof OwnRequest>;

/** A join request as those who decide it see it in a list; the answers are read in the case. */
export const JoinRequestRow = z.object({
  id: JoinRequestId,
  caseId: CaseId.nullable(),
  pseudonym: z.string(),
  state: z.enum(['waiting', 'accepted', 'declined', 'lapsed']),
  createdAt: Instant,
  decidedAt: Instant.nullable(),
});
export type JoinRequestRow = z.infer<typeof JoinRequestRow>;
export const JoinRequestQuery = z.object({
  state: z.enum(['waiting', 'accepted', 'declined', 'lapsed']).default('waiting'),
});

/** Body of `POST /join-requests/:id/decision`. */
export const DecideJoinRequest = z.object({
  action: z.enum(['accept', 'decline']),
  reason: z.string().max(60),
  note: z.string().trim().max(2_000).default(''),
});
export type DecideJoinRequest = z.infer<typeof DecideJoinRequest>;

/** Three names to choose from. */
export const PseudonymIdeas = z.object({ items: z.array(z.string()) });
/** Whether a name is free, and whether it looks like a real one. */
export const PseudonymCheck = z.object({ free: z.boolean(), looksReal: z.boolean() });
export const PseudonymQuery = z.object({ name: Pseudonym.optional() });
export const JoinTarget = z.object({ slug: Slug });
