import { postLimits, rulesLimits } from '../../../config/limits.ts';
import type { RuleTrial, TrialPost } from '../../contract/rules.ts';
import type { PostId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import type { Actor } from '../memberships/actor.ts';
import { screenedText, type PostRow } from '../posts/post.ts';
import { postsById } from '../posts/postsToTry.ts';
import { findCurrentNumber } from './houseRules.store.ts';
import { mayReadWords } from './rules.policy.ts';
import type { Difference, TrialRow } from './rules.ts';

/**
 * A trial as one reader sees it. Members' words are read from their posts now, so that those taken down since are left out, and shown to
 * none but those who work the community's cases.
 */
export async function presentTrial(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor, row: TrialRow): Promise<RuleTrial> {
  const now = deps.clock.now();
  const listed = [...row.newlyFlagged, ...row.noLongerFlagged, ...row.changed];
  const [version, posts] = await Promise.all([
    findCurrentNumber(deps.db, row.communityId),
    postsById(
      deps.db,
      listed.map((one) => one.postId),
    ),
  ]);
  const words = mayReadWords(actor, row.communityId, now);
  const present = (some: readonly Difference[]): TrialPost[] => some.flatMap((one) => presentPost(one, posts, words));
  const until = row.finishedAt === null ? null : after(row.finishedAt, rulesLimits.trialUsableMs);
  return {
    id: row._id,
    status: row.status,
    failure: row.failure,
    done: row.done,
    total: row.total,
    posts: row.posts,
    basedOn: row.basedOn,
    draft: row.draft,
    startedBy: row.by.name,
    at: row.at.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    usableUntil: row.status === 'done' ? (until?.toISOString() ?? null) : null,
    usable: row.status === 'done' && until !== null && until >= now && row.basedOn === version,
    counts: row.counts,
    newlyFlagged: present(row.newlyFlagged),
    noLongerFlagged: present(row.noLongerFlagged),
    changed: present(row.changed),
  };
}

function presentPost(one: Difference, posts: ReadonlyMap<PostId, PostRow>, words: boolean): TrialPost[] {
  const post = posts.get(one.postId);
  if (post === undefined || post.state === 'withdrawn') return [];
  return [
    {
      postId: one.postId,
      threadId: one.threadId,
      at: one.at.toISOString(),
      excerpt: words ? excerptOf(post, one) : null,
      before: one.before,
      after: one.after,
      rules: [...one.rules],
    },
  ];
}

/** The words around what was found; the beginning where the author has changed them since. */
function excerptOf(post: PostRow, { span, revision }: Difference): string {
  const text = screenedText(post.latest);
  const middle = span === null || post.latest.revision !== revision ? 0 : (span.start + span.end) / 2;
  const length = postLimits.excerptCharacters;
  const from = Math.max(0, Math.min(Math.round(middle - length / 2), text.length - length));
  const cut = text.slice(from, from + length);
  return `${from > 0 ? '…' : ''}${cut.trim()}${from + length < text.length ? '…' : ''}`;
}
