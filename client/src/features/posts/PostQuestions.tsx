import { lazy, type ReactNode, Suspense } from 'react';
import { t } from '../../words/words.ts';
import type { Question } from './usePostDeeds.ts';
import type { OpenThread } from './useThread.ts';

const ReportDialog = lazy(() => import('./ReportDialog.tsx').then((m) => ({ default: m.ReportDialog })));
const WithdrawDialog = lazy(() => import('./WithdrawDialog.tsx').then((m) => ({ default: m.WithdrawDialog })));
const MarkDialog = lazy(() => import('../rules/MarkDialog.tsx').then((m) => ({ default: m.MarkDialog })));
const AppealDialog = lazy(() => import('../notices/AppealDialog.tsx').then((m) => ({ default: m.AppealDialog })));

/** The question that is open about a post. Each is fetched when it is first asked. */
export function PostQuestions({
  question,
  open,
  shut,
  say,
}: {
  question: Question;
  open: OpenThread;
  shut: () => void;
  say: (words: string) => void;
}): ReactNode {
  const { post } = question;
  const { notice } = post;
  return (
    <Suspense fallback={null}>
      {question.kind === 'report' && <ReportDialog post={post} onClose={shut} />}
      {question.kind === 'missed' && (
        <MarkDialog marked={{ kind: 'missed', postId: post.id, revision: post.revision }} onClose={shut} />
      )}
      {question.kind === 'withdraw' && (
        <WithdrawDialog
          post={post}
          onClose={shut}
          onDone={() => {
            open.remove(post.id);
            say(t('posts.said.withdrawn'));
            shut();
          }}
        />
      )}
      {question.kind === 'appeal' && notice?.decisionId && (
        <AppealDialog
          decisionId={notice.decisionId}
          onClose={shut}
          onTaken={() => open.change(post.id, { notice: { ...notice, canAppeal: false } })}
        />
      )}
    </Suspense>
  );
}
