import { z } from 'zod';
import { Cursor, Instant, line, PageQuery, pageOf, prose, Slug } from './common.ts';
import { DecisionId, MembershipId, PostId, ThreadId } from './ids.ts';

export const topics = ['body', 'mind', 'life'] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

/** Sub-topics by topic, after the guide's biopsychosocial figure. */
export const subTopics = {
  body: ['symptoms', 'treatment', 'medicines', 'food', 'sleep', 'tests'],
  mind: ['mood', 'worry', 'identity', 'coping', 'grief'],
  life: ['work', 'study', 'money', 'relationships', 'travel', 'family', 'care-team'],
} as const;
export const SubTopic = z.enum([...subTopics.body, ...subTopics.mind, ...subTopics.life]);
export type SubTopic = z.infer<typeof SubTopic>;

/** What a content note can name. The post stays shut until its reader opens it. */
export const contentNotes = [
  'needles-blood',
  'weight-food',
  'low-mood',
  'hospital',
  'death-loss',
  'pregnancy',
] as const;
export const ContentNote = z.enum(contentNotes);
export type ContentNote = z.infer<typeof ContentNote>;

export const textLimits = { title: 120, post: 10_000 } as const;

/** The only states that content can be in. */
export const postStates = ['screening', 'visible', 'visible-with-note', 'held', 'removed', 'withdrawn'] as const;
export const PostState = z.enum(postStates);
export type PostState = z.infer<typeof PostState>;

const notes = z.array(ContentNote).max(contentNotes.length).default([]);

/** Body of `POST /communities/:slug/threads`. */
export const NewThread = z
  .object({
    title: line(textLimits.title),
    text: prose(textLimits.post),
    topic: Topic,
    subTopic: SubTopic.nullable().default(null),
    contentNotes: notes,
  })
  .refine((t) => t.subTopic === null || (subTopics[t.topic] as readonly string[]).includes(t.subTopic), {
    path: ['subTopic'],
    message: 'Does not belong to this topic',
  });
export type NewThread = z.infer<typeof NewThread>;

/** Body of `POST /threads/:id/posts`. */
export const NewPost = z.object({
  text: prose(textLimits.post),
  contentNotes: notes,
  quoteOf: PostId.nullable().default(null),
});
export type NewPost = z.infer<typeof NewPost>;

/** Body of `PATCH /posts/:id`. `revision` is the one that was read; `title` only for a thread's first post. */
export const EditPost = z.object({
  revision: z.int().min(1),
  text: prose(textLimits.post),
  title: line(textLimits.title).optional(),
  contentNotes: z.array(ContentNote).max(contentNotes.length).optional(),
});
export type EditPost = z.infer<typeof EditPost>;

/** Who wrote something, as others in that community see them. `membershipId` is null once the person is gone for good. */
export const Author = z.object({
  membershipId: MembershipId.nullable(),
  pseudonym: z.string(),
  badge: z.enum(['supporter', 'lead']).nullable(),
});
export type Author = z.infer<typeof Author>;

/** An entry of the help directory, as shown to people. */
export const HelpEntry = z.object({
  id: z.string(),
  name: z.string(),
  what: z.string(),
  tel: z.string().nullable(),
  sms: z.object({ to: z.string(), text: z.string() }).nullable(),
});
export type HelpEntry = z.infer<typeof HelpEntry>;

/** What the author of a post that is not simply visible is told. Always true when it is said. */
export const AuthorNotice = z.object({
  /** Why: `newcomer`, `unscreened`, a category id of screening, or a decision's reason. */
  reasons: z.array(z.string()),
  /** The supporter's own words, after a decision. */
  note: z.string().nullable(),
  /** By when a person will have looked; null when nobody needs to. */
  expectedBy: Instant.nullable(),
  staffedHours: z.string(),
  help: z.array(HelpEntry),
  /** The text reads like possible danger to life: the words for that are shown first. */
  crisis: z.boolean(),
  decisionId: DecisionId.nullable(),
  canAppeal: z.boolean(),
  /** The author is asked to change the words. */
  editAsked: z.boolean(),
});
export type AuthorNotice = z.infer<typeof AuthorNotice>;

/** A quoted post: masked text only, shortened. Null text means that it is not to be seen any more. */
export const Quote = z.object({ postId: PostId, pseudonym: z.string(), excerpt: z.string().nullable() });

/** The part of a post that is the same for every reader who may see it; events carry just this. */
export const PublicPost = z.object({
  id: PostId,
  threadId: ThreadId,
  kind: z.enum(['thread', 'reply']),
  author: Author,
  title: z.string().nullable(),
  html: z.string().meta({ description: 'Safe HTML, rendered and cleaned at write time' }),
  state: PostState,
  revision: z.int(),
  contentNotes: z.array(ContentNote),
  /** The community adds a support note above it (state `visible-with-note`). */
  masked: z.boolean(),
  quote: Quote.nullable(),
  createdAt: Instant,
  editedAt: Instant.nullable(),
});
export type PublicPost = z.infer<typeof PublicPost>;

/** A post as one reader sees it. */
export const Post = z.object({
  ...PublicPost.shape,
  mine: z.boolean(),
  /** The reader has muted its author. */
  muted: z.boolean(),
  /** Own posts only: the source text to edit, and the newest revision's title. */
  source: z.object({ text: z.string(), title: z.string().nullable(), revision: z.int() }).nullable(),
  /** Own posts only: the newest revision waits for its screening or for a person while an older one stays up. */
  pendingRevision: z.enum(['screening', 'held']).nullable(),
  /** Own posts only. */
  notice: AuthorNotice.nullable(),
  /** The reader marked it "supported me". */
  supportedMe: z.boolean(),
  /** Own posts only: whether anybody marked it "supported me", and how many. */
  supported: z.int().nullable(),
  can: z.object({
    reply: z.boolean(),
    quote: z.boolean(),
    edit: z.boolean(),
    withdraw: z.boolean(),
    report: z.boolean(),
    mute: z.boolean(),
    support: z.boolean(),
  }),
  /** Until when `edit` holds; null when it has no end or is not offered. */
  editUntil: Instant.nullable(),
});
export type Post = z.infer<typeof Post>;

export const ThreadQuery = z.object({
  ...PageQuery.shape,
  topic: Topic.optional(),
  subTopic: SubTopic.optional(),
  unanswered: z.stringbool().optional(),
});
export type ThreadQuery = z.infer<typeof ThreadQuery>;

/** A row of a community's list of threads. */
export const ThreadRow = z.object({
  id: ThreadId,
  title: z.string(),
  topic: Topic,
  subTopic: SubTopic.nullable(),
  author: Author,
  contentNotes: z.array(ContentNote),
  state: PostState,
  mine: z.boolean(),
  muted: z.boolean(),
  replyCount: z.int(),
  /** Something is newer than the reader's last look. */
  unread: z.boolean(),
  createdAt: Instant,
  lastActivityAt: Instant,
});
export type ThreadRow = z.infer<typeof ThreadRow>;
export const ThreadPage = pageOf(ThreadRow);
export type ThreadPage = z.infer<typeof ThreadPage>;

/** Query of `GET /threads/:id`: posts after one (exclusive), oldest first. */
export const PostsQuery = z.object({
  after: PostId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Answer of `GET /threads/:id`. The first post leads the first page only (no `after`). */
export const Thread = z.object({
  id: ThreadId,
  community: z.object({ slug: Slug, name: z.string(), staffedHours: z.string() }),
  title: z.string(),
  topic: Topic,
  subTopic: SubTopic.nullable(),
  replyCount: z.int(),
  createdAt: Instant,
  lastActivityAt: Instant,
  posts: z.array(Post),
  /** Id to pass as `after` for the next page; null at the end. */
  next: PostId.nullable(),
  /** Staff marked it as calm talk about what is over. Only staff are told; false to everybody else. */
  calmRecovery: z.boolean(),
  can: z.object({ reply: z.boolean(), markCalm: z.boolean() }),
});
export type Thread = z.infer<typeof Thread>;

/** Answer of `POST …/threads` (202): the thread's id and its first post as its author sees it. */
export const ThreadCreated = z.object({ threadId: ThreadId, post: Post });

export const SearchQuery = z.object({ q: line(100), ...PageQuery.shape });
/** One hit: `excerpt` is masked plain text. */
export const SearchHit = z.object({
  postId: PostId,
  threadId: ThreadId,
  title: z.string(),
  excerpt: z.string(),
  author: Author,
  contentNotes: z.array(ContentNote),
  createdAt: Instant,
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchPage = z.object({ items: z.array(SearchHit), next: Cursor.nullable() });

/** Pseudonyms that start with what was typed, for mentions. */
export const MentionQuery = z.object({ q: z.string().trim().min(1).max(20) });
export const MentionList = z.object({
  items: z.array(z.object({ membershipId: MembershipId, pseudonym: z.string() })),
});

/** People whom the reader has muted in one community. */
export const MuteList = z.object({ items: z.array(z.object({ membershipId: MembershipId, pseudonym: z.string() })) });
