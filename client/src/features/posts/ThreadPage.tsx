import './posts.css';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from '../../router.tsx';
import type { Post, Thread } from '../../../../server/contract/posts.ts';
import { membershipIn, useSession } from '../../session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Pager } from '../../ui/Pager.tsx';
import posts from '../../words/en-GB/posts.json';
import { addWords, t } from '../../words/words.ts';
import { Composer } from './Composer.tsx';
import { PostCard } from './PostCard.tsx';
import { TopicMark } from './PostMeta.tsx';
import { talkPath } from './places.ts';
import type { PostDeeds } from './postDeeds.ts';
import { replyCountOf, withoutReply } from './thread.rules.ts';
import { usePostDeeds } from './usePostDeeds.ts';
import { usePostDraft } from './usePostDraft.ts';
import { type OpenThread, useThread } from './useThread.ts';

const PostQuestions = lazy(() => import('./PostQuestions.tsx').then((m) => ({ default: m.PostQuestions })));

addWords(posts);

function Head({ thread, gone }: { thread: Thread; gone: ReadonlySet<string> }): ReactNode {
  return (
    <div className="stack s-3">
      <ButtonLink kind="plain" size="small" icon="back" to={talkPath(thread.community.slug)}>
        {thread.community.name}
      </ButtonLink>
      <PageTitle title={t('posts.page')}>{thread.title || t('posts.untitled')}</PageTitle>
      <p className="meta">
        <TopicMark topic={thread.topic} subTopic={thread.subTopic} />
        <span>{t('posts.replies', { count: replyCountOf(thread, gone) })}</span>
        <span>
          <Icon name="people" />
          {t('posts.hours', { hours: thread.community.staffedHours })}
        </span>
      </p>
    </div>
  );
}

/** Leads to the post that the address names, once it is there. */
function useAnchor(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (ready && hash.startsWith('#post-')) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [ready, hash]);
}

function focusPost(id: string): void {
  // The post is drawn in the same turn as it is put: after that it can be shown.
  requestAnimationFrame(() => {
    document.getElementById(`post-${id}`)?.scrollIntoView({ block: 'center' });
    document.getElementById(`by-${id}`)?.focus({ preventScroll: true });
  });
}

function WaitingBar({ open, onShow }: { open: OpenThread; onShow: (first: Post) => void }): ReactNode {
  const count = open.waiting.length;
  return (
    <div className="newbar" role="status">
      {count > 0 && (
        <Button
          icon="down"
          onClick={() => {
            const first = open.showWaiting();
            if (first) onShow(first);
          }}
        >
          {t('posts.new-replies', { count })}
        </Button>
      )}
    </div>
  );
}

function Posts({
  open,
  thread,
  editing,
  deeds,
  mayWrite,
}: {
  open: OpenThread;
  thread: Thread;
  editing: string | undefined;
  deeds: PostDeeds;
  mayWrite: boolean;
}): ReactNode {
  const card = (post: Post): ReactNode => (
    <PostCard
      key={post.id}
      post={mayWrite ? post : withoutReply(post)}
      editing={editing === post.id}
      gone={open.gone.has(post.id)}
      deeds={deeds}
    />
  );
  const replies = thread.posts.filter((post) => post.kind === 'reply');
  return (
    <>
      {thread.posts.filter((post) => post.kind === 'thread').map(card)}
      <section className="stack s-5" aria-labelledby="replies">
        <h2 id="replies">{t('posts.replies-title')}</h2>
        {replies.length === 0 ? (
          <p className="muted">{mayWrite ? t('posts.no-reply') : t('posts.replies', { count: 0 })}</p>
        ) : (
          <div className="replies stack s-4">{replies.map(card)}</div>
        )}
        <Pager more={thread.next !== null} busy={open.busy} onMore={open.loadMore} label={t('posts.more-replies')} />
      </section>
    </>
  );
}

/** Why there is nowhere to write. One's own conversation that is not up yet says so in its own notice. */
function NoReplyHere({ thread, charterChanged }: { thread: Thread; charterChanged: boolean }): ReactNode {
  const first = thread.posts.find((post) => post.kind === 'thread');
  if (first?.mine && first.state !== 'visible' && first.state !== 'visible-with-note') return null;
  return (
    <Notice>
      <p>{charterChanged ? t('posts.charter-changed') : t('posts.no-reply-here')}</p>
      <ButtonLink kind="second" to={`/groups/${thread.community.slug}`}>
        {t('posts.to-group')}
      </ButtonLink>
    </Notice>
  );
}

function Conversation({
  open,
  thread,
  end,
}: {
  open: OpenThread;
  thread: Thread;
  end: (at: Element | null) => void;
}): ReactNode {
  const { view } = useSession();
  const me = membershipIn(view, thread.community.slug);
  const mayWrite = thread.can.reply && !me?.charterChanged;
  const kept = usePostDraft(`reply/${thread.id}`);
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState('');
  const { deeds, editing, question, shut } = usePostDeeds(open, kept, form, {
    say: setSaid,
    works: me?.can.work ?? false,
  });
  useAnchor(open.resource.status === 'ready');
  const posted = (post: Post): void => {
    open.put([post]);
    setSaid(t('posts.said.posted'));
    focusPost(post.id);
  };
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <Head thread={thread} gone={open.gone} />
      <Posts open={open} thread={thread} editing={editing} deeds={deeds} mayWrite={mayWrite} />
      <span ref={end} />
      <WaitingBar open={open} onShow={(first) => focusPost(first.id)} />
      {mayWrite ? (
        <Composer
          threadId={thread.id}
          slug={thread.community.slug}
          me={me}
          kept={kept}
          form={form}
          prefix={editing || question ? 'reply-' : ''}
          onPosted={posted}
        />
      ) : (
        <NoReplyHere thread={thread} charterChanged={me?.charterChanged ?? false} />
      )}
      <p className="vh" role="status">
        {said}
      </p>
      {question && (
        <Suspense fallback={null}>
          <PostQuestions question={question} open={open} shut={shut} say={setSaid} />
        </Suspense>
      )}
    </main>
  );
}

/** Whether the end of the replies is on screen, and nobody is writing below it: then new ones can be shown at once. */
function useAtEnd(): { end: (element: Element | null) => void; mayShow: () => boolean } {
  const inView = useRef(false);
  const watcher = useRef<IntersectionObserver | undefined>(undefined);
  const end = useRef((element: Element | null): void => {
    watcher.current?.disconnect();
    if (!element) return;
    watcher.current = new IntersectionObserver(([entry]) => {
      inView.current = entry?.isIntersecting ?? false;
    });
    watcher.current.observe(element);
  });
  const mayShow = (): boolean => inView.current && !document.getElementById('reply')?.contains(document.activeElement);
  return { end: end.current, mayShow };
}

function Opened({ id }: { id: string }): ReactNode {
  const { end, mayShow } = useAtEnd();
  const open = useThread(id, mayShow);
  return (
    <Loaded resource={open.resource} page>
      {(thread) => <Conversation open={open} thread={thread} end={end} />}
    </Loaded>
  );
}

/** A conversation: its first post, its replies as they come, and where to answer. */
export function ThreadPage(): ReactNode {
  const { id = '' } = useParams();
  return <Opened id={id} key={id} />;
}
