import { useCallback, useRef, useState } from 'react';
import type { Post, Thread } from '../../../../server/contract/posts.ts';
import { ApiProblem, broughtAnswer, request } from '../../api.ts';
import { useLive, useWatchThread } from '../../live.ts';
import { type Resource, useResource } from '../../useResource.ts';
import { type Ask, fetchThread, MOST, PAGE } from './fetchThread.ts';
import {
  goneAfter,
  isSeen,
  mergePosts,
  missingFrom,
  renewed,
  sortOut,
  withAnswer,
  withPublic,
} from './thread.rules.ts';
import { useAskAgain } from './useAskAgain.ts';

const NONE: ReadonlySet<string> = new Set();

/** A conversation that stays true while it is open. */
export type OpenThread = {
  resource: Resource<Thread>;
  /** Posts that came in while the page was open, not shown yet so that nothing moves. */
  waiting: readonly Post[];
  /** Shows them. Answers the first of them. */
  showWaiting: () => Post | undefined;
  /** Posts that are not to be seen any more. */
  gone: ReadonlySet<string>;
  busy: boolean;
  loadMore: () => void;
  /** Puts posts in their places, for what the reader did themselves. */
  put: (posts: readonly Post[]) => void;
  change: (id: string, changed: Partial<Post>) => void;
  remove: (id: string) => void;
};

/** The page as it is at one moment. */
type Now = {
  thread: Thread | undefined;
  waiting: readonly Post[];
  gone: ReadonlySet<string>;
  mayShow: () => boolean;
};

const knownTo = ({ thread, waiting }: Now): Post[] => [...(thread?.posts ?? []), ...waiting];
const sizeOf = (page: Now): number => Math.min(MOST, Math.max(PAGE, knownTo(page).length));

/**
 * Loads a conversation and keeps it true: new posts wait in `waiting`, changes happen in place, and what was missed while no events
 * came is fetched: what came, and what went. `mayShow` says whether new posts can be shown at once without moving what is read.
 */
export function useThread(id: string, mayShow: () => boolean): OpenThread {
  const [incoming, setIncoming] = useState<readonly Post[]>([]);
  const [gone, setGone] = useState(NONE);
  const [busy, setBusy] = useState(false);
  const now = useRef<Now>({ thread: undefined, waiting: [], gone, mayShow });

  /** Fetches a page. What it should hold and lacks is gone, unless that came or changed after the page was asked for. */
  const fetchPage = useCallback(
    async (ask: Ask): Promise<Thread> => {
      const asked = now.current;
      const answer = await fetchThread(id, ask);
      const unchanged = new Set(knownTo(now.current));
      const missing = missingFrom(
        answer,
        knownTo(asked).filter((post) => unchanged.has(post)),
        ask.after,
      );
      setGone((old) => goneAfter(old, { whenAsked: asked.gone, posts: answer.posts, missing }));
      return answer;
    },
    [id],
  );
  const resource = useResource(
    `thread/${id}`,
    async (signal) => {
      const answer = await fetchPage({ limit: sizeOf(now.current), signal });
      const { thread } = now.current;
      return thread ? withAnswer(thread, answer) : answer;
    },
    () => broughtAnswer(`/threads/${id}`, { limit: PAGE }) as Thread | undefined,
  );
  const waiting = sortOut(resource.data?.posts ?? [], incoming).fresh.filter((post) => !gone.has(post.id));
  const { setData, reload } = resource;
  now.current = { thread: resource.data, waiting, gone, mayShow };

  const put = useCallback(
    (posts: readonly Post[]) => setData((thread) => ({ ...thread, posts: mergePosts(thread.posts, posts) })),
    [setData],
  );
  const change = useCallback(
    (postId: string, changed: Partial<Post>) =>
      setData((thread) => ({
        ...thread,
        posts: thread.posts.map((post) => (post.id === postId ? { ...post, ...changed } : post)),
      })),
    [setData],
  );
  const remove = useCallback((postId: string) => setGone((old) => new Set([...old, postId])), []);

  const arrive = useCallback(
    (posts: readonly Post[]) => {
      const { thread } = now.current;
      if (!thread) return;
      const { next } = thread;
      const { known, fresh } = sortOut(thread.posts, posts);
      const last = thread.posts.at(-1)?.id ?? '';
      const own = fresh.filter((post) => post.mine);
      // What belongs to a page that is not loaded comes with that page.
      const others = fresh.filter((post) => !post.mine && (next === null || post.id <= next));
      const atEnd = now.current.mayShow() && others.every((post) => post.id > last);
      put([...known, ...own, ...(atEnd ? others : [])]);
      if (!atEnd && others.length > 0) setIncoming((old) => mergePosts(old, others));
    },
    [put],
  );

  /** Fetches all pages that are loaded, and what came after them where that was all. */
  const catchUp = useCallback(async () => {
    let after: string | undefined;
    while (now.current.thread) {
      const answer = await fetchPage({ after, limit: after === undefined ? sizeOf(now.current) : MOST });
      setData((thread) => renewed(thread, answer));
      arrive(answer.posts);
      const loadedTo = now.current.thread.next;
      if (answer.next === null || (loadedTo !== null && answer.next >= loadedTo)) return;
      after = answer.next;
    }
  }, [fetchPage, setData, arrive]);

  const renew = useCallback(() => {
    catchUp().catch((cause: unknown) => {
      // A conversation whose first post was taken out is not there for others: the page says so.
      if (cause instanceof ApiProblem && cause.status === 404) reload();
    });
  }, [catchUp, reload]);

  /** Fetches one post anew. An answer that it is not there means that it is gone. */
  const fetchOne = useCallback(
    (postId: string) => {
      const { gone: whenAsked } = now.current;
      request<Post>('GET', `/posts/${postId}`).then(
        (post) => {
          const before = now.current.thread?.posts.find(({ id: known }) => known === postId);
          setGone((old) => goneAfter(old, { whenAsked, posts: [post] }));
          arrive([post]);
          // One's own conversation is up: now there is a place to reply.
          if (post.kind === 'thread' && before && !isSeen(before) && isSeen(post)) renew();
        },
        (cause: unknown) => {
          if (cause instanceof ApiProblem && cause.status === 404) remove(postId);
          // Otherwise the page stays as it is: the next event or joining asks again.
        },
      );
    },
    [arrive, remove, renew],
  );

  useWatchThread(resource.status === 'ready' ? id : undefined, renew);
  useLive('post:visible', (seen) => {
    const { thread } = now.current;
    if (seen.threadId !== id || !thread) return;
    const known = thread.posts.find((post) => post.id === seen.id);
    if (known && !known.mine) {
      change(seen.id, withPublic(known, seen));
      setGone((old) => new Set([...old].filter((postId) => postId !== seen.id)));
    } else if (known || thread.next === null || seen.id < (thread.posts.at(-1)?.id ?? '')) fetchOne(seen.id);
  });
  useLive('post:gone', (event) => {
    if (event.threadId !== id) return;
    const known = now.current.thread?.posts.find((post) => post.id === event.postId);
    if (known?.mine) fetchOne(event.postId);
    else remove(event.postId);
  });
  useLive('post:yours', (event) => {
    if (event.threadId === id) fetchOne(event.postId);
  });
  useAskAgain(resource.data?.posts, fetchOne);

  const loadMore = useCallback(() => {
    const after = now.current.thread?.next;
    if (!after) return;
    setBusy(true);
    fetchPage({ after }).then(
      (answer) => {
        setBusy(false);
        setData((thread) => ({ ...answer, posts: mergePosts(thread.posts, answer.posts) }));
      },
      () => setBusy(false),
    );
  }, [fetchPage, setData]);

  const showWaiting = useCallback(() => {
    const { waiting: shown } = now.current;
    put(shown);
    setIncoming([]);
    return shown[0];
  }, [put]);

  return { resource, waiting, showWaiting, gone, busy, loadMore, put, change, remove };
}
