/** What a text is made to be for the screening. */
export type TextKind = 'calm' | 'flagged' | 'held';

/** A post that was sent. `id` is null until it was acknowledged. */
export interface SentPost {
  readonly key: string;
  readonly marker: string;
  readonly kind: TextKind;
  readonly author: number;
  id: string | null;
  /** Newest revision that was acknowledged, and its marker. */
  revision: number;
  edited: string | null;
}

/** Everything that the service acknowledged to its clients, and everything that it showed them. */
export interface Ledger {
  readonly posts: SentPost[];
  /** Markers of words that nobody else may see before a person has decided. */
  readonly hidden: Set<string>;
  readonly reports: { readonly postId: string }[];
  readonly decisions: { readonly decisionId: string; readonly caseId: string }[];
  readonly claims: { readonly caseId: string; readonly claimId: string }[];
  /** What another member was shown: when first (ms), by post and revision, and all its HTML. */
  readonly seen: Map<
    string,
    { readonly postId: string; readonly revision: number; readonly at: number; readonly html: string }
  >;
  /** Answers that no fault excuses: a 5xx other than 503, a refusal of what is right. */
  readonly faults: string[];
}

export function openLedger(): Ledger {
  return {
    posts: [],
    hidden: new Set(),
    reports: [],
    decisions: [],
    claims: [],
    seen: new Map(),
    faults: [],
  };
}

/** Writes down what another member was shown. */
export function noteSeen(ledger: Ledger, post: { id: string; revision: number; html: string }): void {
  const key = `${post.id} ${post.revision}`;
  if (!ledger.seen.has(key)) {
    ledger.seen.set(key, { postId: post.id, revision: post.revision, at: Date.now(), html: post.html });
  }
}
