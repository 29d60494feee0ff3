import { ThreadId } from '../contract/ids.ts';
import { PostsQuery, type Thread } from '../contract/posts.ts';
import type { Deps } from '../deps.ts';
import { showSession } from '../features/accounts/showSession.ts';
import type { Actor } from '../features/memberships/actor.ts';
import { readThread } from '../features/posts/readThread.ts';
import { Problem } from '../kit/problem.ts';

/** What comes with a page's document. */
export interface FirstAnswers {
  /** What the API answers, by the address it is asked at. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** The thread among them. */
  readonly thread?: Thread | undefined;
}

/** The address of a thread's page, with the thread's id. */
export const threadPage = /^\/(?:threads|conversations)\/([^/]+)$/;

/**
 * What a page asks the API first, to come with its document: who reads, and a thread page's thread. Each is what the API would answer;
 * what it would refuse is left out, so that the page asks itself. Raises what the database raises.
 */
export async function firstAnswers(deps: Deps, actor: Actor, path: string): Promise<FirstAnswers> {
  const session = showSession(deps, actor);
  const id = ThreadId.safeParse(threadPage.exec(path)?.[1]);
  if (!id.success) return { answers: { '/api/session': await session } };
  const { limit } = PostsQuery.parse({});
  const read = readThread(deps, actor, { id: id.data, after: undefined, limit }).catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
  const [view, thread] = await Promise.all([session, read]);
  return { answers: { '/api/session': view, [`/api/threads/${id.data}?limit=${limit}`]: thread }, thread };
}
