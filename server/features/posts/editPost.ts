import type { PostId } from '../../contract/ids.ts';
import type { EditPost } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { found, Problem, refuse } from '../../kit/problem.ts';
import type { Actor } from '../memberships/actor.ts';
import { askBeforeTakingBack, crisisHelp, queueScreening, requireWriter } from './acceptPost.ts';
import { accessPost } from './accessPost.ts';
import { isSeen, seenStates, type PostRow, type Revision } from './post.ts';
import { editOpenUntil } from './posts.policy.ts';
import { changePost, findPost } from './posts.store.ts';

/**
 * Makes a new revision of one's own post and has it screened; the approved one stays up meanwhile. Raises `not-found`,
 * `edit-closed`, and `stale-revision` (with the newest) where the post was edited elsewhere in between.
 */
export async function editPost(deps: Deps, actor: Actor, input: { id: PostId; body: EditPost }): Promise<PostRow> {
  const { post, ...inside } = await accessPost(deps, actor, input.id);
  const now = deps.clock.now();
  if (post.authorAccountId !== actor.accountId) refuse('not-found');
  requireWriter(inside, now);
  if (editOpenUntil(post, inside.membership.accountId, now) === undefined) refuse('edit-closed');
  // The number of the next revision follows from the one read here: a text must never get the number, and the screening, of another.
  if (input.body.revision !== post.latest.revision) throw stale(post);
  const revision = nextRevision(post, input.body, now);
  const crisis = crisisHelp(inside, revision, now);
  const seen = isSeen(post.state);
  await askBeforeTakingBack(deps, { post, ...inside });
  const changed = await changePost(
    deps.db,
    {
      _id: post._id,
      'latest.revision': input.body.revision,
      waiting: post.waitingSince !== null,
      states: seen ? seenStates : ['screening', 'held'],
    },
    {
      latest: revision,
      earlier: [...post.earlier, post.latest],
      waitingSince: now,
      lateCaseOpened: false,
      leftToPerson: false,
      pendingRevision: seen ? 'screening' : null,
      editAsked: false,
      editedAt: now,
      crisis: post.crisis || crisis.crisis,
      help: [...new Set([...crisis.help, ...post.help])],
    },
    null,
  );
  if (changed === null) {
    await requireNewest(deps, input);
    // Screened, shown or hidden since it was read above: what the edit says of all that follows from it.
    return editPost(deps, actor, input);
  }
  await queueScreening(deps, changed);
  return changed;
}

function nextRevision(post: PostRow, body: EditPost, now: Date): Revision {
  if (post.kind === 'reply' && body.title !== undefined) {
    throw new Problem('invalid-input', { faults: [{ path: 'title', message: 'A reply has no title' }] });
  }
  return {
    revision: post.latest.revision + 1,
    title: body.title ?? post.latest.title,
    text: body.text,
    contentNotes: body.contentNotes ?? post.latest.contentNotes,
    at: now,
  };
}

async function requireNewest(deps: Deps, { id, body }: { id: PostId; body: EditPost }): Promise<void> {
  const now = found(await findPost(deps.db, id));
  if (now.state === 'withdrawn' || now.state === 'removed') refuse('edit-closed');
  if (now.latest.revision !== body.revision) throw stale(now);
}

function stale({ latest }: PostRow): Problem {
  return new Problem('stale-revision', { extra: { revision: latest.revision } });
}
