import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { ContentNote } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { findCrisis } from '../../triage/crisisRules.ts';
import { helpFor } from '../../triage/helpFor.ts';
import type { Inside } from '../communities/accessCommunity.ts';
import { helpFacts } from './helpFacts.ts';
import { screenedText, type PostRow, type Revision } from './post.ts';
import { badgeOf, hasAcceptedCharter, mayWrite } from './posts.policy.ts';
import { nothingRecent, triageContext } from './triageContext.ts';

/** Words that arrived, before they are stored. */
export interface Accepted {
  readonly id: PostId;
  readonly threadId: ThreadId;
  readonly kind: 'thread' | 'reply';
  readonly title: string | null;
  readonly text: string;
  readonly contentNotes: readonly ContentNote[];
  readonly quoteOf: PostId | null;
  readonly idempotencyKey: string | null;
}

/** Raises `forbidden` or `charter-unaccepted` for who may not write here now. */
export function requireWriter(inside: Inside, now: Date): void {
  if (!mayWrite(inside.membership, now)) refuse('forbidden');
  if (!hasAcceptedCharter(inside.membership, inside.community.charter.version)) refuse('charter-unaccepted');
}

/**
 * Makes the row of a new post: revision 1, waiting for screening. The crisis rules run here and now, so that help is in the
 * answer even with every worker down; the full screening still decides what is shown.
 */
export function acceptPost(inside: Inside, words: Accepted, now: Date): PostRow {
  const revision: Revision = {
    revision: 1,
    title: words.title,
    text: words.text,
    contentNotes: words.contentNotes,
    at: now,
  };
  return {
    _id: words.id,
    communityId: inside.community._id,
    threadId: words.threadId,
    kind: words.kind,
    authorAccountId: inside.membership.accountId,
    authorMembershipId: inside.membership._id,
    authorName: inside.membership.pseudonym,
    authorBadge: badgeOf(inside.membership, now),
    state: 'screening',
    latest: revision,
    earlier: [],
    shown: null,
    waitingSince: now,
    pendingRevision: null,
    lateCaseOpened: false,
    severity: null,
    categories: [],
    findings: [],
    screenedAt: null,
    holdReasons: [],
    expectedBy: null,
    ...crisisHelp(inside, revision, now),
    editAsked: false,
    outcome: null,
    counted: false,
    quoteOf: words.quoteOf,
    mentions: [],
    supportedBy: [],
    ...(words.idempotencyKey === null ? {} : { idempotencyKey: words.idempotencyKey }),
    createdAt: now,
    editedAt: null,
  };
}

/** Runs the crisis rules on a revision: what to show its author at once. */
export function crisisHelp(inside: Inside, revision: Revision, now: Date): { crisis: boolean; help: string[] } {
  const findings = findCrisis(screenedText(revision), triageContext(inside, nothingRecent, now));
  if (findings.length === 0) return { crisis: false, help: [] };
  const categories = [...new Set(findings.map((finding) => finding.category))];
  return { crisis: true, help: helpFor(categories, 'crisis', helpFacts(inside, findings)) };
}

/**
 * Before an author takes back words that wait for screening, by an edit or altogether: nothing will screen them any more, so that a hit
 * of the crisis rules, of which their author was told, brings them to a person now.
 */
export async function askBeforeTakingBack(deps: Deps, { post, ...inside }: Inside & { post: PostRow }): Promise<void> {
  if (post.waitingSince === null) return;
  if (crisisHelp(inside, post.latest, deps.clock.now()).crisis) await deps.openLateCase(deps, post._id);
}

/** Puts a revision on the queue; after a hit of the crisis rules on the urgent one, which has its own worker. Answers whether it is there. */
export async function queueScreening(
  deps: Pick<Deps, 'jobs'>,
  post: Pick<PostRow, '_id' | 'latest' | 'crisis'>,
  again = '',
): Promise<boolean> {
  const revision = post.latest.revision;
  const id = `screen-${post._id}-${revision}${again}`;
  return deps.jobs.enqueue(post.crisis ? 'screen-urgent' : 'screen', { kind: 'post', id: post._id, revision }, id);
}
