import { z } from 'zod';
import { Cursor, Instant, Slug } from './common.ts';
import {
  CaseId,
  ClaimId,
  DecisionId,
  JoinRequestId,
  MembershipId,
  MessageId,
  PostId,
  ReportId,
  ThreadId,
} from './ids.ts';
import { Degraded } from './health.ts';
import { Author, HelpEntry, PostState } from './posts.ts';
import { ReportReason } from './reports.ts';
import { Category, Finding, Severity } from './screening.ts';

/** A case's states. `decided` waits for something to follow; `closed` is done. */
export const caseStates = ['open', 'claimed', 'escalated', 'decided', 'closed'] as const;
export const CaseState = z.enum(caseStates);
export type CaseState = z.infer<typeof CaseState>;

/** What a case is about. */
export const targetKinds = ['post', 'join-request', 'membership', 'report'] as const;
export const TargetKind = z.enum(targetKinds);
export type TargetKind = z.infer<typeof TargetKind>;

/** Why a case was opened; several may join in one case. */
export const caseCauses = [
  'screening',
  'newcomer',
  'unscreened',
  'report',
  'join-request',
  'appeal',
  'second-check',
  'danger-to-writer',
  'worried-reply',
  'edit',
] as const;
export const CaseCause = z.enum(caseCauses);
export type CaseCause = z.infer<typeof CaseCause>;

/** What can be decided. `escalate` hands on; `hide-for-edit` keeps the case open. */
export const caseActions = [
  'keep',
  'keep-with-support',
  'hide-for-edit',
  'remove',
  'publish',
  'accept',
  'decline',
  'escalate',
] as const;
export const CaseAction = z.enum(caseActions);
export type CaseAction = z.infer<typeof CaseAction>;

/** Reasons of the house rules (and of a community's charter) that a decision can give. */
export const decisionReasons = [
  'nothing-wrong',
  'flag-was-wrong',
  'needs-support',
  'possible-danger',
  'no-danger-seen',
  'be-kind',
  'own-experience-only',
  'no-methods',
  'no-contact-details',
  'privacy-of-others',
  'no-selling',
  'no-hate',
  'keep-safe',
  'charter',
  'fits-group',
  'not-for-this-group',
  'answers-unclear',
  'needs-a-lead',
  'decision-stands',
  'decision-changed',
] as const;
export const DecisionReason = z.enum(decisionReasons);
export type DecisionReason = z.infer<typeof DecisionReason>;

/** Who holds a case, and until when unless they go on working. */
export const Claim = z.object({ id: ClaimId, by: z.string(), mine: z.boolean(), expiresAt: Instant });
export type Claim = z.infer<typeof Claim>;

/** A row of the queue. `headline` is a category, or a cause where no category leads. */
export const CaseRow = z.object({
  id: CaseId,
  community: z.object({ slug: Slug, name: z.string() }).nullable(),
  target: TargetKind,
  causes: z.array(CaseCause),
  headline: z.union([Category, CaseCause]),
  severity: Severity,
  state: CaseState,
  openedAt: Instant,
  dueAt: Instant,
  overdue: z.boolean(),
  reportCount: z.int(),
  claim: Claim.nullable(),
  /** Content was hidden and its author asked to change it. */
  awaitingEdit: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseQuery = z.object({
  community: Slug.optional(),
  state: z
    .enum(['active', ...caseStates])
    .default('active')
    .meta({ description: '`active` is open, claimed or escalated' }),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Live counts of work by query; each stops at 1,000. */
export const CaseCounts = z.object({ overdue: z.int(), crisis: z.int(), red: z.int(), amber: z.int(), green: z.int() });
export type CaseCounts = z.infer<typeof CaseCounts>;
/** Faults that supporters must know: mail to a safety contact that could not be sent. */
export const DeskAlarm = z.object({ kind: z.literal('safety-mail-failed'), community: z.string(), at: Instant });
export const CasePage = z.object({
  items: z.array(CaseRow),
  next: Cursor.nullable(),
  counts: CaseCounts,
  alarms: z.array(DeskAlarm),
  degraded: z.array(Degraded).meta({ description: 'What of the service is away while it goes on' }),
});
export type CasePage = z.infer<typeof CasePage>;

/** Words sent between the supporter who holds a case and the author, before a decision. */
export const CaseMessage = z.object({
  id: MessageId,
  from: z.enum(['supporter', 'author']),
  name: z.string(),
  text: z.string(),
  at: Instant,
});
export type CaseMessage = z.infer<typeof CaseMessage>;
/** Body of `POST /cases/:id/messages`. */
export const WriteMessage = z.object({ text: z.string().trim().min(1).max(2_000) });
/** Answer of `GET /cases/:id/messages`, for the supporter and for the author. */
export const Conversation = z.object({
  caseId: CaseId,
  postId: PostId.nullable(),
  messages: z.array(CaseMessage),
  canWrite: z.boolean(),
});
export type Conversation = z.infer<typeof Conversation>;

/** What the subject of a case is, with all that is needed to decide on it. */
export const CaseSubject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('post'),
    postId: PostId,
    threadId: ThreadId,
    threadTitle: z.string(),
    isFirst: z.boolean(),
    author: Author,
    state: PostState,
    revision: z.int(),
    title: z.string().nullable(),
    text: z.string().meta({ description: 'The newest revision as written; spans of findings count in it' }),
    /** The text that findings and spans refer to: title, blank line, text for a first post; otherwise the text. */
    screenedText: z.string(),
    /** What its author wrote before, oldest first, like `screenedText`: an edit takes nothing out of sight of who decides. */
    earlier: z.array(z.object({ revision: z.int(), screenedText: z.string(), at: Instant })),
    createdAt: Instant,
    /** Posts of the same thread before and after, in order, as members see them. */
    around: z.array(
      z.object({ postId: PostId, author: Author, text: z.string(), createdAt: Instant, before: z.boolean() }),
    ),
    ownContent: z.boolean(),
  }),
  z.object({
    kind: z.literal('join-request'),
    joinRequestId: JoinRequestId,
    as: z.enum(['patient', 'carer']),
    pseudonym: z.string(),
    looksReal: z.boolean(),
    ageFits: z.boolean(),
    answers: z.array(z.object({ question: z.string(), answer: z.string() })).nullable(),
    before: z
      .object({ pseudonym: z.string(), endedAt: Instant, endedReason: z.string() })
      .nullable()
      .meta({ description: 'Their earlier place in this group, where an admin ended it' }),
    createdAt: Instant,
    ownContent: z.boolean(),
  }),
  z.object({
    kind: z.literal('membership'),
    membershipId: MembershipId,
    pseudonym: z.string(),
    endedReason: z.string().nullable(),
    ownContent: z.boolean(),
  }),
  z.object({
    kind: z.literal('report'),
    reportId: ReportId,
    what: z.string(),
    text: z.string(),
    where: z.string(),
    email: z.string().nullable(),
    ownContent: z.boolean(),
  }),
]);
export type CaseSubject = z.infer<typeof CaseSubject>;

/** The author's standing in that community. */
export const Standing = z.object({
  daysInCommunity: z.int(),
  posts: z.int(),
  earlier: z.array(
    z.object({
      caseId: CaseId,
      severity: Severity,
      headline: z.string(),
      openedAt: Instant,
      outcome: z.string().nullable(),
    }),
  ),
});
export type Standing = z.infer<typeof Standing>;

/** One line of the case's own history. */
export const CaseLogLine = z.object({ at: Instant, by: z.string(), verb: z.string(), detail: z.string().nullable() });

/** The decision that an appeal is about. */
export const Decision = z.object({
  id: DecisionId,
  action: CaseAction,
  reason: DecisionReason,
  note: z.string(),
  by: z.string(),
  at: Instant,
});
export type Decision = z.infer<typeof Decision>;

/** A decision that the server offers for this case to this reader, with the reasons that fit. */
export const Offer = z.object({ action: CaseAction, reasons: z.array(DecisionReason) });
export type Offer = z.infer<typeof Offer>;

/** Answer of `GET /cases/:id`. */
export const CaseView = z.object({
  ...CaseRow.shape,
  version: z.int().meta({ description: 'Grows with every change of the case' }),
  revision: z.int().meta({ description: 'The revision to name in a decision' }),
  subject: CaseSubject.nullable().meta({ description: 'Null once its author has erased it' }),
  findings: z.array(Finding),
  reports: z.array(z.object({ reason: ReportReason, note: z.string(), at: Instant })),
  appeal: z.object({ text: z.string(), decision: Decision, at: Instant }).nullable(),
  standing: Standing.nullable(),
  helpShown: z.array(HelpEntry),
  helpOffered: z.array(HelpEntry).meta({ description: 'Help that can be sent with a decision' }),
  messages: z.array(CaseMessage),
  log: z.array(CaseLogLine),
  decisions: z.array(Decision),
  offers: z.array(Offer),
  can: z.object({ claim: z.boolean(), release: z.boolean(), decide: z.boolean(), write: z.boolean() }),
  whyNot: z.string().nullable().meta({ description: 'Problem code that says why claiming is not offered' }),
});
export type CaseView = z.infer<typeof CaseView>;

/** Body of `POST /cases/:id/decisions`. */
export const Decide = z.object({
  action: CaseAction,
  reason: DecisionReason,
  note: z.string().trim().max(2_000).default(''),
  revision: z.int().min(0),
  claimId: ClaimId,
  help: z.array(z.string().max(60)).max(12).default([]),
});
export type Decide = z.infer<typeof Decide>;
export const Decided = z.object({ decisionId: DecisionId, state: CaseState });
export type Decided = z.infer<typeof Decided>;

/** Body of `POST /decisions/:id/appeal`. */
export const Appeal = z.object({ text: z.string().trim().min(1).max(2_000) });
/** Answer to an appeal. */
export const AppealTaken = z.object({ caseId: CaseId, help: z.array(HelpEntry), crisis: z.boolean() });

/** What `POST /cases/:id/claim` gives. */
export const Claimed = z.object({ claim: Claim });
export type Claimed = z.infer<typeof Claimed>;
