/** Every number that tunes behaviour, with its unit, its reason and where it comes from. Names end in their unit. */

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Requests and bodies. */
export const httpLimits = {
  /** How long a page's document may wait for what comes with it; then the page asks itself. */
  firstAnswersMs: second,
  /** All requests of one address, so that nobody can use up the service; a page takes about 5. */
  everyAddress: { points: 600, perMs: minute, eachProcess: true },
  /** Body of a request in bytes: a post of 10,000 characters of four bytes, escaped, with room. */
  bodyBytes: 128 * 1_024,
  /** How long a request's headers, and the whole of it, may take to arrive: slower ones hold a connection to no end. */
  headersMs: 15 * second,
  requestMs: 30 * second,
  /** Things that people write: nobody writes faster by hand. */
  write: { points: 30, perMs: minute, eachProcess: true },
  /** Reports, asking to join, appeals. */
  ask: { points: 10, perMs: 10 * minute },
  /** Search is the dearest read. */
  search: { points: 30, perMs: minute, eachProcess: true },
  /** Export of one's own data. */
  export: { points: 5, perMs: hour },
  /** How long a process closing may take before it is cut: the embedded supervisor waits 6 s, then stops the databases. */
  closeMs: 5 * second,
  /** Of it, how long requests, jobs and sweeps that run may take to finish; a job that does not is done again by another worker. */
  drainMs: 3_500,
} as const;

/** Accounts and sessions. */
export const accountLimits = {
  /** Age of majority for an account (product: 18 or over). */
  minimumAgeYears: 18,
  /** A session that is not used ends. */
  sessionIdleMs: 14 * day,
  /** Copy of a session in Redis (architecture: at most 60 s, with what a process keeps). */
  sessionCopyMs: 50 * second,
  /** How often a session's last use is written down; more often would be a write a request. */
  sessionTouchMs: 5 * minute,
  /** Confirmation link. */
  confirmMs: 2 * day,
  /** Reset link: short, because it opens an account. */
  resetMs: hour,
  /** Invitation of an organisation admin. */
  inviteMs: 7 * day,
  /** Sign-in tries of one address, and of one account whoever tries: slow, never locked out. */
  signInAddress: { points: 30, perMs: 15 * minute },
  signInAccount: { points: 10, perMs: 15 * minute },
  /** Registrations and mails asked for, of one address. */
  register: { points: 20, perMs: hour },
  mailAsked: { points: 5, perMs: hour },
  /** Wrong tries from a browser that the account's owner signed in from before: it passes while strangers are being slowed. */
  signInDevice: { points: 10, perMs: 15 * minute },
  /** How long a browser is remembered as one that signed in before. */
  deviceMs: 180 * day,
  /** An account whose address nobody confirmed is deleted: it may be somebody else's address. */
  unconfirmedMs: 7 * day,
  /** How often a socket's right to its rooms is asked again. */
  socketRecheckMs: minute,
} as const;

/** Memberships. */
export const membershipLimits = {
  /** Approved posts are counted so far: no rule for newcomers asks beyond 20. */
  approvedCounted: 50,
  /** Names offered for a mention: more than a phone shows at once helps nobody. */
  mentionsOffered: 8,
  /** Members on one page of a community's settings, beside its staff: a browser finds a name among so many at once. */
  membersListed: 1_000,
} as const;

/** Joining. */
export const joiningLimits = {
  /** Answers are deleted this long after the decision (product). */
  answersKeptMs: 7 * day,
  /** Answers of one waiting request, with later ones that tell of danger: three times the most questions. */
  answersHeld: 12,
  /** Undecided requests lapse (product). */
  lapseMs: 30 * day,
  /** Requests that lapse in one sweep. */
  lapseBatch: 100,
  /** Names suggested at once, and tries to find free ones. */
  ideas: 3,
  ideaTries: 30,
  /** Names looked up: enough to choose one, too few to find out who is in a group. */
  names: { points: 40, perMs: 10 * minute },
  /** When a join request is due: the applicant waits, nobody is in danger. */
  dueMs: day,
} as const;

/** Posts. */
export const postLimits = {
  /** Editing is open this long (product). */
  editMs: 15 * minute,
  /** Revisions of one post: all are kept in it, and nobody needs as many. A change that was asked for goes beyond. */
  revisions: 50,
  /** Pages are cut here when quoted. */
  excerptCharacters: 200,
  /** Posts a moderator sees around the one in question, on each side. */
  aroundPosts: 4,
  /** Posts before a reply among which the one that it answers is looked for. */
  answeredPosts: 10,
  /** Mentions of one post that send a notice: more is shouting. */
  mentions: 5,
} as const;

/** Screening. */
export const screeningLimits = {
  /** A revision that is not screened by then is a case for a person (product). */
  unscreenedMs: 30 * second,
  /** A revision still waiting after this is put on the queue again by the sweeper. */
  requeueMs: 5 * second,
  /** The sweeper's job for one revision has a new id this often: a kept failed job would swallow its own. */
  requeueAgainMs: minute,
  /** How often the sweeper looks: the 30 s rule holds within this. */
  sweepMs: 5 * second,
  /** Most revisions put on the queue in one sweep. */
  sweepBatch: 500,
  /** Look-back for an author's recent findings (safety). */
  recentMs: 7 * day,
  /** Look-back for the same text posted again, and most of an author's texts that are compared: adverts come in bursts. */
  repeatMs: day,
  repeatTexts: 20,
  /** Jobs of one worker process at once; the work is CPU-bound. */
  concurrency: 8,
  urgentConcurrency: 4,
  /** A job's lock and how often stalled ones are looked for: a killed worker's job is taken up within 9 s. */
  lockMs: 5 * second,
  stalledMs: 5 * second,
  /** Tries before a failed screening becomes a case. */
  attempts: 3,
  backoffMs: 200,
  /** Failed jobs kept for whoever looks into them. */
  failedKept: 1_000,
} as const;

/** What open pages are told. */
export const liveLimits = {
  /** Everybody in a community is told of news in its conversations at most this often by each process. */
  newsMs: second,
} as const;

/** Cases, claims and clocks. */
export const caseLimits = {
  /** First human action within (product). */
  dueMs: { crisis: 15 * minute, red: hour, amber: 8 * hour, green: day },
  /** A claim without activity lapses (issue: 10 minutes). */
  leaseMs: 10 * minute,
  /** Second-person check of a crisis decided as no danger (product). */
  secondCheckMs: day,
  /** Counts of work stop here. */
  countStop: 1_000,
  /** The safety contact hears of an unclaimed crisis this often; the first time at once. */
  safetyMailMs: 15 * minute,
  /** A process that dies while it tells the safety contact holds the case this long: the mail is due within a minute. */
  safetyLeaseMs: 20 * second,
  /** How often lapsed claims and unclaimed crises are looked for. */
  sweepMs: 10 * second,
} as const;

/** Notices. */
export const noticeLimits = {
  /** How often undelivered notices are looked for. */
  sweepMs: 15 * second,
  /** A notice not delivered after this is put on the queue again. */
  requeueMs: 10 * second,
  /** Tries that fail come at longer and longer intervals, up to this. */
  requeueMaxMs: 10 * minute,
  /** A run that has been handing an e-mail over for longer than this has died. */
  mailingStaleMs: 2 * minute,
  /** Counts of unread notices stop here. */
  unreadStop: 100,
  concurrency: 4,
  attempts: 5,
  backoffMs: 2 * second,
  sweepBatch: 200,
} as const;

/** How often each sweep looks, in ms. Sweeps rely on the database alone and run in every process that has them. */
export const sweepLimits = {
  joiningMs: minute,
  accountsMs: minute,
  threadsMs: 5 * minute,
} as const;

/** Health. */
export const healthLimits = {
  /** A heartbeat job goes through the queue this often. */
  heartbeatMs: 5 * second,
  /** A worker whose heartbeat is older is called missing. */
  heartbeatMissedMs: 20 * second,
  /** A process whose event loop stands still for this long is ended, so that a supervisor starts another: no job takes as long. */
  stuckMs: 15 * second,
  /** A question to the database that takes longer counts as no answer. */
  databaseAnswerMs: 2 * second,
} as const;

/** Metrics. Buckets in seconds; the aims of the product are among them. */
export const metricsLimits = {
  /** Requests: what people feel lies between 0.1 and 1 s. */
  requestSeconds: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  /** Jobs: screening takes milliseconds, a mail seconds. */
  jobSeconds: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  /** From a case's opening to the first person: the due times of each severity (15 minutes, 1, 8 and 24 hours) and some between. */
  firstActionSeconds: [60, 5 * 60, 15 * 60, 30 * 60, 3_600, 2 * 3_600, 4 * 3_600, 8 * 3_600, 24 * 3_600],
  /** The databases are looked at no more often than this, however often somebody scrapes. */
  cacheMs: 5 * second,
  /** Counts of cases stop here: the database reads no more of its index. */
  countStop: 10_000,
} as const;

/** Screening's own rules. */
export const triageLimits = {
  /** Findings of one rule in one text: words repeated a thousand times have said all after 20, and screenings stay small. */
  findingsPerRule: 20,
  /** Milliseconds. Distress said twice within 7 days is red (safety design). */
  repeatedDistressMs: 7 * 24 * 60 * 60 * 1000,
  /** Words. Shorter texts are alike by nature (“thank you so much everyone”). */
  repeatWords: 8,
  /** Share of three-word runs that two texts have in common (Jaccard) from which they are nearly the same. */
  repeatShare: 0.7,
  /** Conversations in which the same text stands already from which it is a flood, whoever writes it. */
  repeatFlood: 10,
  /** Whole days. An account younger than this is new (the newcomers' first week, product). */
  newAccountDays: 7,
  /** Approved posts from which an account is known (a newcomer's first posts, product). */
  newAccountPosts: 3,
} as const;

/** Rules that supporters own. */
export const rulesLimits = {
  /** A trial is good for saving this long: the talk of a group, and the book, change (issue: at most 24 h). */
  trialUsableMs: day,
  /** Trials are deleted this long after they began: longer than a proposal that is based on one waits. */
  trialKeptSeconds: (21 * day) / second,
  /** Posts that are listed for each kind of difference: nobody reads more before they change their mind. */
  trialListed: 100,
  /** Posts read between two notes of progress; about 50 ms of work. */
  trialBatch: 50,
  /** Trials begun by one account. */
  trials: { points: 30, perMs: 10 * minute },
  /** A trial that has not moved for this long is put on the queue again, at most so many times. */
  trialStuckMs: 30 * second,
  trialTries: 5,
  concurrency: 1,
  attempts: 3,
  backoffMs: second,
  /** How often stuck trials, proposals past their time and words that must go are looked for. */
  sweepMs: 10 * second,
  sweepBatch: 50,
  /** A change that waits for a second lead lapses: what was tried describes another time by then. */
  proposalMs: 14 * day,
  /** Look-backs of the statistics. */
  shortMs: 30 * day,
  longMs: 90 * day,
  /** What fired is kept a little longer than the longest look-back. */
  firingsKeptSeconds: (100 * day) / second,
  /** Compiled rules of communities that a process keeps; a few kilobytes each. */
  compiledKept: 500,
  /** Words copied while their post was being taken down are looked for this long. */
  wordsRecheckMs: hour,
  /** Examples read at a time for an export. */
  exportBatch: 200,
} as const;
