import { renderToStaticMarkup } from 'react-dom/server';
import type { Thread } from '../../server/contract/posts.ts';
import type { PostDeeds } from './features/posts/postDeeds.ts';
import { ThreadHead, ThreadPosts } from './features/posts/ThreadPosts.tsx';

/** As many posts as fill most screens. */
const SHOWN = 3;

const nothing = (): void => undefined;
const noDeeds: PostDeeds = {
  reply: nothing,
  quote: nothing,
  edit: nothing,
  edited: nothing,
  ask: nothing,
  works: false,
  support: nothing,
  mute: nothing,
};
const noneGone: ReadonlySet<string> = new Set();

/**
 * The top of a conversation as HTML, for the server to put into its document: people read it while the script is on its way, and the
 * script then draws the same in its place. What a post tells its author alone comes with the script.
 */
export function drawThread(thread: Thread): string {
  const posts = thread.posts.slice(0, SHOWN).map((post) => ({ ...post, notice: null }));
  return renderToStaticMarkup(
    <>
      <ThreadHead thread={thread} gone={noneGone} />
      <ThreadPosts
        thread={{ ...thread, posts, next: null }}
        gone={noneGone}
        editing={undefined}
        deeds={noDeeds}
        mayWrite={thread.can.reply}
        busy={false}
        onMore={nothing}
      />
    </>,
  );
}
