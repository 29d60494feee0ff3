import { type RefObject, useState } from 'react';
import type { Post } from '../../../../server/contract/posts.ts';
import { ApiProblem, request } from '../../api.ts';
import { toast } from '../../ui/Toast.tsx';
import { t } from '../../words/words.ts';
import { authorName } from './PostMeta.tsx';
import type { PostDeeds } from './postDeeds.ts';
import type { KeptDraft } from './usePostDraft.ts';
import type { OpenThread } from './useThread.ts';

/** A question that is open about a post. */
export type Question = { kind: 'report' | 'withdraw' | 'appeal' | 'missed'; post: Post };

/** What happens on this page when the reader acts on a post. */
export function usePostDeeds(
  open: OpenThread,
  kept: KeptDraft,
  form: RefObject<HTMLFormElement | null>,
  { say, works }: { say: (words: string) => void; works: boolean },
): { deeds: PostDeeds; editing: string | undefined; question: Question | undefined; shut: () => void } {
  const [editing, setEditing] = useState<string | undefined>(undefined);
  const [question, setQuestion] = useState<Question | undefined>(undefined);

  const toComposer = (): void => {
    form.current?.scrollIntoView({ block: 'start' });
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  };
  /** Changes the page at once, tells the server, and changes it back with a word when that does not work. */
  const tell = (act: Promise<unknown>, done: string, back: () => void): void => {
    act.then(
      () => say(done),
      (cause: unknown) => {
        back();
        toast(cause instanceof ApiProblem ? cause.words : t('state.error-title'));
      },
    );
  };

  const deeds: PostDeeds = {
    reply: (post) => {
      if (post.kind === 'reply' && !post.mine && kept.draft.text === '')
        kept.change({ text: `@${post.author.pseudonym} ` });
      toComposer();
    },
    quote: (post) => {
      kept.change({ quote: { id: post.id, name: authorName(post.author) } });
      toComposer();
    },
    edit: (post) => setEditing(post?.id),
    edited: (post) => {
      open.put([post]);
      setEditing(undefined);
      say(t('posts.said.edited'));
    },
    works,
    ask: (kind, post) => setQuestion({ kind, post }),
    support: (post) => {
      const on = !post.supportedMe;
      open.change(post.id, { supportedMe: on });
      tell(
        request(on ? 'PUT' : 'DELETE', `/posts/${post.id}/support`),
        on ? t('posts.said.supported') : t('posts.said.unsupported'),
        () => open.change(post.id, { supportedMe: !on }),
      );
    },
    mute: (post) => {
      const { membershipId } = post.author;
      if (membershipId === null) return;
      const on = !post.muted;
      const set = (muted: boolean): void => {
        for (const each of open.resource.data?.posts ?? [])
          if (each.author.membershipId === membershipId) open.change(each.id, { muted });
      };
      set(on);
      const name = authorName(post.author);
      tell(
        request(on ? 'PUT' : 'DELETE', `/memberships/${membershipId}/mute`),
        on ? t('posts.said.muted', { name }) : t('posts.said.unmuted', { name }),
        () => set(!on),
      );
    },
  };
  return { deeds, editing, question, shut: () => setQuestion(undefined) };
}
