/** How long and how much a process keeps. Durations are in milliseconds. */

const second = 1_000;

/** What a process keeps of what it read, until it hears of a change. */
export const keptLimits = {
  /** Things kept; the largest, the first page of a thread, often has 20 kB, and at most 50 posts. */
  entries: 3_000,
  /** Subjects whose last change is remembered; then all is forgotten. */
  changes: 50_000,
  /**
   * How long at most; what was read from something kept may be as old once more. What was not heard of, because a process lost Redis and
   * did not notice, lasts no longer.
   */
  pageMs: 5 * second,
  /** The same for posts under their thread's version: the thread itself is no older than `pageMs`, and what hides a post gives it another. */
  versionMs: 60 * second,
  /** The same for what nobody but the reader themself would miss. */
  ownMs: 10 * second,
  /** The same for who somebody is and what they may do. */
  rightsMs: 5 * second,
  /** The same for where somebody's notices go. */
  contactMs: 10 * second,
  /** How often a process makes sure that it still hears. */
  beatMs: second,
  /** How long it waits for the answer: a busy process reads late. */
  patienceMs: 3 * second,
  /** When it tries again where it may not listen. */
  againMs: 10 * second,
  /** Names of changes that could not be told; beyond it everything has changed. */
  untold: 5_000,
} as const;

/** Pages of conversations. */
export const pageLimits = {
  /** Marks of what a member has read that a process remembers, so that reading again writes nothing. */
  readMarks: 20_000,
  /** How long such marks are gathered before they are written. */
  readMarksMs: 200,
  /** How long writing them may take. */
  readMarksPatienceMs: 5 * second,
} as const;
