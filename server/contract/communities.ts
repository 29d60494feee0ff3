import { z } from 'zod';
import { Instant, line, prose, Slug, visible } from './common.ts';
import { DecisionId, JoinRequestId, MembershipId } from './ids.ts';
import { Role, staffRoles } from './roles.ts';

/** Who may be let in. */
export const Audience = z.enum(['patients', 'patients-and-carers']);
export type Audience = z.infer<typeof Audience>;

/** Ages let in, both ends included; `to` null means no upper end. */
export const AgeBand = z
  .object({ from: z.int().min(18).max(120), to: z.int().min(18).max(120).nullable() })
  .refine((band) => band.to === null || band.to >= band.from, {
    path: ['to'],
    message: 'Must not be below the first age',
  });
export type AgeBand = z.infer<typeof AgeBand>;

export const JoinQuestion = z.object({ question: line(200), hint: z.string().trim().max(300).default('') });
export type JoinQuestion = z.infer<typeof JoinQuestion>;

export const NewcomerRules = z.object({
  firstPostsLookedAt: z.int().min(0).max(20).meta({ description: 'Posts a supporter sees before they appear' }),
  holdLinks: z.boolean(),
});
export type NewcomerRules = z.infer<typeof NewcomerRules>;

/** Body of `POST /communities`. */
export const CreateCommunity = z.object({
  slug: Slug,
  name: line(60),
  condition: line(80),
  purpose: prose(600),
  audience: Audience,
  ageBand: AgeBand,
  charter: prose(8_000).meta({ description: 'Markdown' }),
  joinQuestions: z.array(JoinQuestion).min(2).max(4),
  newcomer: NewcomerRules.default({ firstPostsLookedAt: 3, holdLinks: true }),
  staffedHours: line(120),
  safetyContact: z.email().max(254),
});
export type CreateCommunity = z.infer<typeof CreateCommunity>;

/** Body of `PATCH /communities/:slug`. A changed charter is a new version, which members are asked to accept. */
export const ChangeCommunity = z
  .object({
    ...CreateCommunity.omit({ slug: true, newcomer: true }).partial().shape,
    newcomer: NewcomerRules.optional(),
    charterVersion: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'The version that a changed charter takes the place of: needed with `charter`' }),
  })
  .refine(({ charter, charterVersion }) => charter === undefined || charterVersion !== undefined, {
    path: ['charterVersion'],
    message: 'Say which version this charter takes the place of',
  });
export type ChangeCommunity = z.infer<typeof ChangeCommunity>;

/** Where the reader stands with a community. */
export const YourPlace = z.object({
  state: z.enum(['visitor', 'outside', 'waiting', 'declined', 'inside', 'ended']),
  membershipId: MembershipId.nullable(),
  pseudonym: z.string().nullable(),
  roles: z.array(Role),
  joinRequestId: JoinRequestId.nullable(),
  /** The adverse decision that can be appealed, if there is one. */
  decisionId: DecisionId.nullable(),
  charterChanged: z.boolean(),
});
export type YourPlace = z.infer<typeof YourPlace>;

/** A community as anybody may see it: never its members, titles, posts or counts of people. */
export const Community = z.object({
  slug: Slug,
  name: z.string(),
  condition: z.string(),
  purpose: z.string(),
  audience: Audience,
  ageBand: AgeBand,
  charter: z.object({ version: z.int(), html: z.string(), changedAt: Instant }),
  joinQuestions: z.array(JoinQuestion),
  staffedHours: z.string(),
  you: YourPlace,
  can: z.object({
    join: z.boolean(),
    enter: z.boolean(),
    post: z.boolean(),
    work: z.boolean(),
    administer: z.boolean(),
  }),
});
export type Community = z.infer<typeof Community>;
export const CommunityList = z.object({ items: z.array(Community) });
export type CommunityList = z.infer<typeof CommunityList>;

/** What only those who administer a community see. */
export const CommunitySettings = z.object({
  community: Community,
  charterText: z.string(),
  newcomer: NewcomerRules,
  safetyContact: z.string(),
});
export type CommunitySettings = z.infer<typeof CommunitySettings>;

/** Someone in a community, as its admins see them in settings. */
export const MemberRow = z.object({
  id: MembershipId,
  pseudonym: z.string(),
  roles: z.array(Role),
  trainedUntil: Instant.nullable(),
  joinedAt: Instant,
  state: z.enum(['active', 'ended']),
});
export type MemberRow = z.infer<typeof MemberRow>;

/** Body of `POST /communities/:slug/staff`: makes or changes somebody's staff role. The account must exist. */
export const AssignStaff = z.object({
  email: z.email().max(254),
  role: z.enum(staffRoles),
  name: visible(line(30)).meta({ description: 'Name shown in the community' }),
  trainedUntil: Instant,
});
export type AssignStaff = z.infer<typeof AssignStaff>;

/** Body of `DELETE /memberships/:id`. One's own needs no reason. */
export const EndMembership = z.object({ reason: prose(500).optional() }).default({});

/** Body of `POST /memberships/:id/charter`: accepts a version. */
export const AcceptCharter = z.object({ version: z.int().min(1) });
