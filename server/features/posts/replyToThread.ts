import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { NewPost } from '../../contract/posts.ts';
import type { Deps } from '../../deps.ts';
import { newId } from '../../kit/ids.ts';
import { Problem, refuse } from '../../kit/problem.ts';
import type { Inside } from '../communities/accessCommunity.ts';
import type { Actor } from '../memberships/actor.ts';
import { acceptPost, requireWriter } from './acceptPost.ts';
import { accessThread } from './accessPost.ts';
import { findMentioned } from './findMentioned.ts';
import { isSeen, type PostRow } from './post.ts';
import { findPost } from './posts.store.ts';
import { storeOnce } from './startThread.ts';

/**
 * Replies in a thread; answers the post and the writer's place in its community. Raises `not-found`, `forbidden`,
 * `charter-unaccepted`, and `invalid-input` for a quote of something that can't be seen in this thread.
 */
export async function replyToThread(
  deps: Deps,
  actor: Actor,
  input: { threadId: ThreadId; body: NewPost; idempotencyKey: string | null },
): Promise<Inside & { post: PostRow }> {
  const inside = await accessThread(deps, actor, input.threadId);
  const now = deps.clock.now();
  requireWriter(inside, now);
  if (!inside.thread.listed) refuse('forbidden');
  const { body } = input;
  if (body.quoteOf !== null) await requireQuotable(deps, input.threadId, body.quoteOf);
  const accepted = acceptPost(
    inside,
    {
      id: newId<PostId>(),
      threadId: input.threadId,
      kind: 'reply',
      title: null,
      text: body.text,
      contentNotes: body.contentNotes,
      quoteOf: body.quoteOf,
      idempotencyKey: input.idempotencyKey,
    },
    now,
  );
  const post: PostRow = { ...accepted, mentions: await findMentioned(deps, inside, body.text) };
  return { ...inside, post: await storeOnce(deps, post, null) };
}

async function requireQuotable(deps: Deps, threadId: ThreadId, quoteOf: PostId): Promise<void> {
  const quoted = await findPost(deps.db, quoteOf);
  if (quoted?.threadId === threadId && isSeen(quoted.state)) return;
  throw new Problem('invalid-input', {
    faults: [{ path: 'quoteOf', message: 'Is not in this conversation any more' }],
  });
}
