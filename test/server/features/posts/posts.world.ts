import { expect } from 'chai';
import type { PostRow } from '../../../../server/features/posts/post.ts';
import { screenPost } from '../../../../server/features/screening/screenPost.ts';
import type { PostId } from '../../../../server/contract/ids.ts';
import { posts } from '../../../../server/features/posts/posts.store.ts';
import type { CommunityRow } from '../../../../server/features/communities/community.ts';
import type { Answer } from '../../../kit/agent.ts';
import type { TestApp } from '../../../kit/app.ts';
import { startThread, type Member, type Person } from '../../../kit/factories.ts';

/** Words of which screening makes what their name says. */
export const words = {
  calm: 'A quiet day on the ward. How is everybody?',
  crisisHeld: "I've got enough tablets saved, tonight's the night.",
  crisisVisible: 'Ketones 3.4, being sick and I do not know what to do.',
  red: 'I keep thinking about ending it.',
  heldRed: 'Will pay for an O+ kidney.',
  masked: 'You can ring me on 07700 900123 any evening.',
  link: 'Have a look at https://shop.example/pills for more.',
} as const;

/** Screens a post now, in this process, as the worker's job does. */
export async function screen(app: TestApp, postId: string): Promise<PostRow> {
  await screenPost(app.deps, postId as PostId);
  return stored(app, postId);
}

/** A post as it is stored. */
export async function stored(app: TestApp, postId: string): Promise<PostRow> {
  const row = await posts(app.deps.db).findById(postId).lean<PostRow>();
  if (row === null) throw new Error('no such post');
  return row;
}

/** A thread whose first post has been screened. */
export async function seenThread(
  app: TestApp,
  community: CommunityRow,
  by: Person,
  text: { title?: string; text?: string } = {},
): Promise<{ threadId: string; postId: string }> {
  const ids = await startThread(community, by, text);
  await screen(app, ids.postId);
  return ids;
}

/** A reply that has been screened; answers its id. */
export async function seenReply(app: TestApp, threadId: string, by: Person, body: string | object): Promise<string> {
  const answer = await reply(threadId, by, body);
  await screen(app, answer.body.id as string);
  return answer.body.id as string;
}

export async function reply(threadId: string, by: Person, body: string | object): Promise<Answer> {
  const answer = await by.agent.post(
    `/api/threads/${threadId}/posts`,
    typeof body === 'string' ? { text: body } : body,
  );
  expect(answer.status, JSON.stringify(answer.body)).to.equal(202);
  return answer;
}

/** Paths of the faults of an answer. */
export function faultPaths(answer: Answer): string[] {
  return (answer.body.faults as { path: string }[]).map((fault) => fault.path);
}

/** A post as a reader sees it in its thread; undefined where they do not. */
export async function inThread(reader: Pick<Member, 'agent'>, threadId: string, postId: string) {
  const answer = await reader.agent.get(`/api/threads/${threadId}`);
  if (answer.status !== 200) return undefined;
  return (answer.body.posts as { id: string }[]).find((post) => post.id === postId) as
    | (Record<string, unknown> & { id: string })
    | undefined;
}
