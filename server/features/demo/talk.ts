import type { PostId, ThreadId } from '../../contract/ids.ts';
import type { ContentNote } from '../../contract/posts.ts';
import { actorOfAccount } from '../accounts/authenticate.ts';
import type { Actor } from '../memberships/actor.ts';
import type { PostRow } from '../posts/post.ts';
import { postById } from '../posts/readPosts.ts';
import { replyToThread } from '../posts/replyToThread.ts';
import { startThread } from '../posts/startThread.ts';
import { screenPost } from '../screening/screenPost.ts';
import { keepAsOrdinary } from './keepAsOrdinary.ts';
import type { DemoCommunity, DemoThread } from './content.ts';
import { ago, type Stage } from './stage.ts';

async function actorFor(stage: Stage, key: string): Promise<Actor> {
  const id = stage.people.get(key);
  if (id === undefined) throw new Error(`The demonstration has nobody called ${key}`);
  return actorOfAccount(stage.deps, id);
}

/** Content notes of the demonstration's threads, by the words they are written with. */
function notesOf(words: string | null | undefined): ContentNote[] {
  if (words === null || words === undefined) return [];
  const lower = words.toLowerCase();
  const known: readonly [RegExp, ContentNote][] = [
    [/needle|blood/, 'needles-blood'],
    [/weight|food/, 'weight-food'],
    [/mood/, 'low-mood'],
    [/hospital/, 'hospital'],
    [/death|loss/, 'death-loss'],
    [/pregnan/, 'pregnancy'],
  ];
  return known.filter(([pattern]) => pattern.test(lower)).map(([, note]) => note);
}

/** Plays one conversation: each post goes through acceptance and screening like anybody's, at its own time. */
export async function playThread(stage: Stage, thread: DemoThread): Promise<ThreadId> {
  const { post: first } = await startThread(ago(stage, thread.hoursAgo), await actorFor(stage, thread.by), {
    slug: stage.community.slug,
    body: {
      title: thread.title,
      text: thread.text,
      topic: thread.topic,
      subTopic: thread.subTopic,
      contentNotes: notesOf(thread.contentNote),
    },
    idempotencyKey: null,
  });
  await settleOrdinary(stage, first, thread.hoursAgo);
  const ids: PostId[] = [];
  for (const reply of thread.replies) {
    const quoteOf = reply.quote === null || reply.quote === undefined ? null : (ids[reply.quote] ?? null);
    const { post } = await replyToThread(ago(stage, reply.hoursAgo), await actorFor(stage, reply.by), {
      threadId: first.threadId,
      body: { text: reply.text, contentNotes: [], quoteOf },
      idempotencyKey: null,
    });
    await settleOrdinary(stage, post, reply.hoursAgo);
    ids.push(post._id);
  }
  return first.threadId;
}

async function settleOrdinary(stage: Stage, post: PostRow, hoursAgo: number): Promise<void> {
  await screenPost(ago(stage, hoursAgo - 0.001), post._id);
  const settled = await postById(stage.deps.db, post._id);
  if (settled !== null && settled.severity !== 'green') await keepAsOrdinary(stage, settled._id, hoursAgo);
}

/** Plays what worries: it stays open on the desk. */
export async function playWorry(
  stage: Stage,
  worry: DemoCommunity['worrying'][number],
  threads: readonly ThreadId[],
): Promise<void> {
  const deps = ago(stage, worry.hoursAgo);
  const actor = await actorFor(stage, worry.by);
  const threadId = worry.thread === null ? undefined : threads[worry.thread];
  const { post } =
    threadId === undefined
      ? await startThread(deps, actor, {
          slug: stage.community.slug,
          body: {
            title: worry.title ?? 'Not sure where to put this',
            text: worry.text,
            topic: worry.topic ?? 'mind',
            subTopic: worry.subTopic ?? null,
            contentNotes: [],
          },
          idempotencyKey: null,
        })
      : await replyToThread(deps, actor, {
          threadId,
          body: { text: worry.text, contentNotes: [], quoteOf: null },
          idempotencyKey: null,
        });
  await screenPost(ago(stage, worry.hoursAgo - 0.001), post._id);
}
