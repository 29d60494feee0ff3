import { useCallback, useEffect, useRef, useState } from 'react';
import type { Post, Thread } from '../../../../server/contract/posts.ts';
import { ApiProblem, broughtAnswer, request } from '../../api.ts';
import { useLive, useReconnected, useWatchThread } from '../../live.ts';
import { type Resource, useResource } from '../../useResource.ts';
import { isBeingChecked, mergePosts, sortOut, withPublic } from './thread.rules.ts';

const PAGE = 50;
const MOST = 100;
/** How soon own words that are being checked are asked for again, if nothing came live: then twice as long each time. */
const ASK_AGAIN_MS = 3_000;
const ASK_AGAIN_MOST_MS = 30_000;

type Ask = { after?: string | undefined; limit?: number; signal?: AbortSignal };

function fetchThread(id: string, { after, limit = PAGE, signal }: Ask): Promise<Thread> {
  return request<Thread>('GET', `/threads/${id}`, { query: { after, limit }, ...(signal && { signal }) });
}

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

/**
 * Loads a conversation and keeps it true: new posts wait in `waiting`, changes happen in place, and what was missed while the
 * connection was away is fetched. `mayShow` says whether new posts can be shown at once without moving what is read.
 */
export function useThread(id: string, mayShow: () => boolean): OpenThread {
  const resource = useResource(
    `thread/${id}`,
    (signal) => fetchThread(id, { signal }),
    () => broughtAnswer(`/threads/${id}`, { limit: PAGE }) as Thread | undefined,
  );
  const [waiting, setWaiting] = useState<readonly Post[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const { setData } = resource;
  const now = useRef({ thread: resource.data, waiting, mayShow });
  now.current = { thread: resource.data, waiting, mayShow };

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
  const remove = useCallback((postId: string) => {
    setGone((old) => new Set([...old, postId]));
    setWaiting((old) => old.filter((post) => post.id !== postId));
  }, []);

  const arrive = useCallback(
    (incoming: readonly Post[]) => {
      const { thread } = now.current;
      if (!thread) return;
      const { known, fresh } = sortOut(thread.posts, incoming);
      const last = thread.posts.at(-1)?.id ?? '';
      const own = fresh.filter((post) => post.mine);
      const others = fresh.filter((post) => !post.mine);
      const atEnd = now.current.mayShow() && others.every((post) => post.id > last);
      put([...known, ...own, ...(atEnd ? others : [])]);
      if (!atEnd && others.length > 0) setWaiting((old) => mergePosts(old, others));
    },
    [put],
  );

  /** Fetches one post anew. An answer that it is not there means that it is gone. */
  const fetchOne = useCallback(
    (postId: string) => {
      request<Post>('GET', `/posts/${postId}`).then(
        (post) => arrive([post]),
        (cause: unknown) => {
          if (cause instanceof ApiProblem && cause.status === 404) remove(postId);
          // Otherwise the page stays as it is: the next event or reconnection asks again.
        },
      );
    },
    [arrive, remove],
  );

  const catchUp = useCallback(() => {
    const { thread } = now.current;
    if (!thread || thread.next !== null) return;
    const after = mergePosts(thread.posts, now.current.waiting).at(-1)?.id;
    fetchThread(id, { after, limit: MOST }).then(
      (answer) => arrive(answer.posts),
      () => undefined,
    );
  }, [id, arrive]);

  useWatchThread(resource.status === 'ready' ? id : undefined, catchUp);
  useReconnected(() => {
    const { thread } = now.current;
    if (!thread) return;
    fetchThread(id, { limit: Math.min(MOST, Math.max(PAGE, thread.posts.length)) }).then(
      (answer) => arrive(answer.posts),
      () => undefined,
    );
  });
  useLive('post:visible', (seen) => {
    const { thread } = now.current;
    if (seen.threadId !== id || !thread) return;
    const known = thread.posts.find((post) => post.id === seen.id);
    if (known && !known.mine) change(seen.id, withPublic(known, seen));
    else if (known || thread.next === null || seen.id < (thread.posts.at(-1)?.id ?? '')) fetchOne(seen.id);
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

  const checked = resource.data?.posts.find(isBeingChecked)?.id;
  useEffect(() => {
    if (checked === undefined) return undefined;
    let wait = ASK_AGAIN_MS;
    let timer: ReturnType<typeof setTimeout>;
    const again = (): void => {
      fetchOne(checked);
      wait = Math.min(ASK_AGAIN_MOST_MS, wait * 2);
      timer = setTimeout(again, wait);
    };
    timer = setTimeout(again, wait);
    return () => clearTimeout(timer);
  }, [checked, fetchOne]);

  const loadMore = useCallback(() => {
    const after = now.current.thread?.next;
    if (!after) return;
    setBusy(true);
    fetchThread(id, { after }).then(
      (answer) => {
        setBusy(false);
        setData((thread) => ({ ...thread, posts: mergePosts(thread.posts, answer.posts), next: answer.next }));
      },
      () => setBusy(false),
    );
  }, [id, setData]);

  const showWaiting = useCallback(() => {
    const { waiting: shown } = now.current;
    put(shown);
    setWaiting([]);
    return shown[0];
  }, [put]);

  return { resource, waiting, showWaiting, gone, busy, loadMore, put, change, remove };
}
