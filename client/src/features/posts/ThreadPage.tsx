import './posts.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { fetchedPart } from '../../fetchedPart.tsx';
import { useLocation, useParams } from '../../router.tsx';
import type { Post, Thread } from '../../../../server/contract/posts.ts';
import { membershipIn, useSession } from '../../session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from '../../words/words.ts';
import { Composer } from './Composer.tsx';
import { ThreadHead, ThreadPosts } from './ThreadPosts.tsx';
import { usePostDeeds } from './usePostDeeds.ts';
import { usePostDraft } from './usePostDraft.ts';
import { type OpenThread, useThread } from './useThread.ts';

const PostQuestions = fetchedPart(() => import('./PostQuestions.tsx').then((m) => m.PostQuestions));

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
  const missing = (): void => {
    shut();
    toast(t('posts.part-missing'));
  };
  const posted = (post: Post): void => {
    open.put([post]);
    setSaid(t('posts.said.posted'));
    focusPost(post.id);
  };
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <ThreadHead thread={thread} gone={open.gone} />
      <ThreadPosts
        thread={thread}
        gone={open.gone}
        editing={editing}
        deeds={deeds}
        mayWrite={mayWrite}
        busy={open.busy}
        onMore={open.loadMore}
      />
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
        <PostQuestions
          question={question}
          open={open}
          shut={shut}
          say={setSaid}
          missing={missing}
          onMissing={missing}
        />
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
