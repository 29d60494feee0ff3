import { z } from 'zod';
import { Cursor, Instant, line, pageOf } from './common.ts';
import { PostId, ProposalId, ThreadId, TrialId } from './ids.ts';
import { categories, Category, ScreenedState, severities, Severity } from './screening.ts';

/**
 * What a rule can be changed to for one community: a severity, or `off`. A rule that is off still notes what it finds, as green, so that
 * supporters see what it would have said.
 */
export const ruleLevels = ['off', ...severities] as const;
export const RuleLevel = z.enum(ruleLevels);
export type RuleLevel = z.infer<typeof RuleLevel>;

/** What the categories of a community's own words can be: every class that is worth a flag. */
export const wordCategories = categories.filter((category) => category !== 'none' && category !== 'profanity');

/** A community's own word or phrase. `watch`: amber, stays visible; `hold`: amber, waits for a supporter. */
export const HouseWord = z.object({
  phrase: line(60).meta({ description: 'Plain words; disguises and spellings are seen through as everywhere' }),
  action: z.enum(['watch', 'hold']),
  category: Category.extract(wordCategories as [Exclude<Category, 'none' | 'profanity'>]),
});
export type HouseWord = z.infer<typeof HouseWord>;

/** One rule changed for one community. */
export const RuleChange = z.object({ rule: z.string().min(1).max(100), to: RuleLevel });
export type RuleChange = z.infer<typeof RuleChange>;

/** All of a community's own rules: its words, and its changes to rules of the book. Saved as a whole. */
export const HouseDraft = z.object({ words: z.array(HouseWord).max(200), changes: z.array(RuleChange).max(300) });
export type HouseDraft = z.infer<typeof HouseDraft>;

/** How often something spoke in this community: findings of screenings, one for each revision of a post. */
export const Fired = z.object({ days30: z.int(), days90: z.int() });
export type Fired = z.infer<typeof Fired>;

/** How often supporters acted on what a rule found, and how often they said that nothing was wrong; cases decided in the last 90 days. */
export const Agreement = z.object({ agreed: z.int(), disagreed: z.int() });
export type Agreement = z.infer<typeof Agreement>;

/** Where a rule's findings come from: the words, the shape of the text, what is known besides the text, or the statistical model. */
export const RuleSource = z.enum(['words', 'structure', 'context', 'model']);
export type RuleSource = z.infer<typeof RuleSource>;

/** A rule of the book, as it stands in one community. */
export const RuleRow = z.object({
  id: z.string(),
  version: z.int(),
  category: Category,
  severity: Severity.meta({ description: 'The book’s own; of a model’s rule the highest that it gives' }),
  state: ScreenedState,
  why: z.string(),
  source: RuleSource,
  conditions: z
    .array(z.string())
    .nullable()
    .meta({ description: 'Only for groups with such a condition; null: for all' }),
  matches: z.array(z.string()).meta({ description: 'Texts that it finds' }),
  spares: z.array(z.string()).meta({ description: 'Texts that it leaves alone' }),
  changedTo: RuleLevel.nullable(),
  needsSecondLead: z.boolean().meta({ description: 'To lower it or turn it off takes a second lead' }),
  fired: Fired,
  agreement: Agreement,
});
export type RuleRow = z.infer<typeof RuleRow>;

/** A community's own word, with what came of it. */
export const WordRow = z.object({
  ...HouseWord.shape,
  rule: z.string().meta({ description: 'Id of its findings' }),
  fired: Fired,
  agreement: Agreement,
});
export type WordRow = z.infer<typeof WordRow>;

/** A change that waits for a second lead. */
export const Proposal = z.object({
  id: ProposalId,
  basedOn: z.int(),
  draft: HouseDraft,
  note: z.string(),
  by: z.string(),
  mine: z.boolean(),
  at: Instant,
  expiresAt: Instant,
  trialId: TrialId,
  lowered: z
    .array(z.object({ rule: z.string(), severity: Severity, from: RuleLevel, to: RuleLevel }))
    .meta({ description: 'Why it waits: rules of crisis or red that it lowers or turns off' }),
  can: z.object({ approve: z.boolean(), refuse: z.boolean(), withdraw: z.boolean() }),
});
export type Proposal = z.infer<typeof Proposal>;

/** A version as a list shows it. */
const versionShape = {
  version: z.int(),
  at: Instant,
  by: z.string(),
  approvedBy: z.string().nullable(),
  basedOn: z.int(),
  copyOf: z.int().nullable().meta({ description: 'It goes back to what this version said' }),
  note: z.string(),
};

/** One version of a community's rules; versions never change. */
export const HouseVersion = z.object({
  ...versionShape,
  draft: HouseDraft,
  changed: z
    .object({
      wordsAdded: z.array(HouseWord),
      wordsRemoved: z.array(HouseWord),
      rules: z.array(z.object({ rule: z.string(), from: RuleLevel.nullable(), to: RuleLevel.nullable() })),
    })
    .meta({ description: 'Against the version before; null: as the book says' }),
});
export type HouseVersion = z.infer<typeof HouseVersion>;

/** Answer of `GET /communities/:slug/rules/versions`: newest first. */
export const VersionPage = pageOf(HouseVersion);
export type VersionPage = z.infer<typeof VersionPage>;
export const VersionQuery = z.object({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** Answer of `GET /communities/:slug/rules`. */
export const RulesView = z.object({
  version: z.int().meta({ description: 'The version in effect; 0: nothing was changed yet' }),
  current: z.object(versionShape).nullable(),
  draft: HouseDraft.meta({ description: 'What is in effect, of rules that are in the book; begin a change from here' }),
  rules: z.array(RuleRow),
  words: z.array(WordRow),
  waiting: Proposal.nullable(),
  settings: z.object({ examplesKeepWords: z.boolean() }),
  examples: z.object({ wrongFlag: z.int(), missed: z.int(), withWords: z.int() }),
  can: z.object({ change: z.boolean(), decide: z.boolean(), export: z.boolean() }),
});
export type RulesView = z.infer<typeof RulesView>;

/** How many real posts a change is tried on. */
export const trialSizes = [200, 1_000, 5_000] as const;

/** Body of `POST /communities/:slug/rules/trials`. */
export const StartTrial = z.object({
  basedOn: z.int().min(0),
  draft: HouseDraft,
  posts: z.union([z.literal(200), z.literal(1_000), z.literal(5_000)]),
});
export type StartTrial = z.infer<typeof StartTrial>;

const Weighed = z.object({ severity: Severity, state: ScreenedState });

/** A post that a change would make a difference to. */
export const TrialPost = z.object({
  postId: PostId,
  threadId: ThreadId,
  at: Instant,
  excerpt: z.string().nullable().meta({ description: 'Null for readers who do not work this group’s cases' }),
  before: Weighed,
  after: Weighed,
  rules: z.array(z.string()).meta({ description: 'Rules that make the difference' }),
});
export type TrialPost = z.infer<typeof TrialPost>;

/** Posts that a trial lists of one kind. */
const TrialPosts = z
  .array(TrialPost)
  .meta({ description: 'At most 100: red and crisis that become less, then the newest' });

/** Why a trial ended without a result. */
export const TrialFailure = z.enum(['stuck', 'broken']);

/** A draft run over the newest posts. `done` of `total` posts were read. */
export const RuleTrial = z.object({
  id: TrialId,
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  failure: TrialFailure.nullable(),
  done: z.int(),
  total: z.int(),
  posts: z.int(),
  basedOn: z.int(),
  draft: HouseDraft,
  startedBy: z.string(),
  at: Instant,
  finishedAt: Instant.nullable(),
  usableUntil: Instant.nullable().meta({ description: 'Until then this draft can be saved' }),
  usable: z.boolean().meta({ description: 'Done, of the version in effect, and not too old: the draft can be saved' }),
  counts: z.object({
    newlyFlagged: z.int(),
    noLongerFlagged: z.int(),
    changed: z.int().meta({ description: 'Flagged before and after, with another severity or state' }),
    flaggedBefore: z.int(),
    flaggedAfter: z.int(),
    endangered: z.int().meta({ description: 'Red or crisis before, less after' }),
  }),
  newlyFlagged: TrialPosts,
  noLongerFlagged: TrialPosts,
  changed: TrialPosts,
});
export type RuleTrial = z.infer<typeof RuleTrial>;

/** Body of `POST /communities/:slug/rules/versions`. Going back is saving what an older version said. */
export const SaveRules = z.object({
  basedOn: z.int().min(0),
  draft: HouseDraft,
  note: z.string().trim().max(500).default(''),
});
export type SaveRules = z.infer<typeof SaveRules>;
/** `in-effect`: it is the current version now; `waiting`: a second lead has to agree first. */
export const RulesSaved = z.object({
  state: z.enum(['in-effect', 'waiting']),
  version: z.int().meta({ description: 'The version in effect after this' }),
  proposalId: ProposalId.nullable(),
});
export type RulesSaved = z.infer<typeof RulesSaved>;

/** Body of `POST /communities/:slug/rules/proposals/:id/decision`. Whoever proposed it can only withdraw it. */
export const DecideProposal = z.object({
  decision: z.enum(['approve', 'refuse', 'withdraw']),
  note: z.string().trim().max(500).default(''),
});
export type DecideProposal = z.infer<typeof DecideProposal>;

/** Body of `PUT /communities/:slug/rules/settings`. Turning it off erases the words that were kept. */
export const RuleSettings = z.object({
  examplesKeepWords: z.boolean().meta({ description: 'Labelled examples keep a copy of the member’s words' }),
});
export type RuleSettings = z.infer<typeof RuleSettings>;

/** Body of `POST /posts/:id/examples`: what screening should have said of a post. */
export const MarkExample = z
  .object({
    kind: z.enum(['wrong-flag', 'missed']),
    revision: z.int().min(1).meta({ description: 'The revision that was read' }),
    severity: Severity,
    categories: z.array(Category).min(1).max(categories.length),
    note: z.string().trim().max(500).default(''),
  })
  .refine((mark) => mark.kind === 'wrong-flag' || mark.severity !== 'green', {
    path: ['severity'],
    message: 'What was missed is more than green',
  });
export type MarkExample = z.infer<typeof MarkExample>;

/** A line of `GET /communities/:slug/rules/examples.jsonl`, in the shape of the training data. */
export const ExampleLine = z.object({
  id: z.string(),
  text: z.string().optional(),
  severity: Severity,
  categories: z.array(Category),
  group: z.string(),
  condition: z.string(),
});
export type ExampleLine = z.infer<typeof ExampleLine>;
