import type { ReactNode } from 'react';
import { fetchedPart } from '../../fetchedPart.tsx';
import { t } from '../../words/words.ts';
import type { Question } from './usePostDeeds.ts';
import type { OpenThread } from './useThread.ts';

const ReportDialog = fetchedPart(() => import('./ReportDialog.tsx').then((m) => m.ReportDialog));
const WithdrawDialog = fetchedPart(() => import('./WithdrawDialog.tsx').then((m) => m.WithdrawDialog));
const MarkDialog = fetchedPart(() => import('../rules/MarkDialog.tsx').then((m) => m.MarkDialog));
const AppealDialog = fetchedPart(() => import('../notices/AppealDialog.tsx').then((m) => m.AppealDialog));

/** The question that is open about a post. Each is fetched when it is first asked; `missing` is called when one does not come. */
export function PostQuestions({
  question,
  open,
  shut,
  say,
  missing,
}: {
  question: Question;
  open: OpenThread;
  shut: () => void;
  say: (words: string) => void;
  missing: () => void;
}): ReactNode {
  const { post } = question;
  const { notice } = post;
  return (
    <>
      {question.kind === 'report' && <ReportDialog post={post} onClose={shut} onMissing={missing} />}
      {question.kind === 'missed' && (
        <MarkDialog
          marked={{ kind: 'missed', postId: post.id, revision: post.revision }}
          onClose={shut}
          onMissing={missing}
        />
      )}
      {question.kind === 'withdraw' && (
        <WithdrawDialog
          post={post}
          onClose={shut}
          onMissing={missing}
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
          onMissing={missing}
          onTaken={() => open.change(post.id, { notice: { ...notice, canAppeal: false } })}
        />
      )}
    </>
  );
}
