import type { ReactNode } from 'react';
import type { Post } from '../../../../server/contract/posts.ts';
import { request } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useSubmit } from '../../useSubmit.ts';
import notices from '../../words/en-GB/notices.json';
import { addWords, t } from '../../words/words.ts';

addWords(notices);

/** Asks before one's own words are taken down, and says who can still read them. */
export function WithdrawDialog({
  post,
  onClose,
  onDone,
}: {
  post: Post;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const taking = useSubmit(async () => {
    await request('DELETE', `/posts/${post.id}`);
    return true;
  });
  return (
    <Dialog open title={t('posts.withdraw.title')} onClose={onClose}>
      <ErrorSummary problem={taking.problem} />
      <p>{post.kind === 'thread' ? t('posts.withdraw.thread') : t('posts.withdraw.body')}</p>
      <div className="row">
        <Button kind="danger" busy={taking.busy} onClick={() => void taking.submit().then((done) => done && onDone())}>
          {t('posts.withdraw.yes')}
        </Button>
        <Button kind="second" onClick={onClose}>
          {t('posts.withdraw.no')}
        </Button>
      </div>
    </Dialog>
  );
}
