import type { ReactNode } from 'react';
import { request } from '../../api.ts';
import { refreshSession } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';

/** Asks before somebody leaves a group, and says what stays. */
export function LeaveDialog({
  membershipId,
  onClose,
  onLeft,
}: {
  membershipId: string;
  onClose: () => void;
  onLeft: () => void;
}): ReactNode {
  const leaving = useSubmit(async () => {
    await request('DELETE', `/memberships/${membershipId}`, { body: {} });
    return true;
  });
  const leave = async (): Promise<void> => {
    if (!(await leaving.submit())) return;
    await refreshSession();
    onClose();
    onLeft();
  };
  return (
    <Dialog open title={t('leave.title')} onClose={onClose}>
      <ErrorSummary problem={leaving.problem} />
      <p>{t('leave.body')}</p>
      <div className="row">
        <Button kind="danger" busy={leaving.busy} onClick={() => void leave()}>
          {t('leave.yes')}
        </Button>
        <Button kind="second" onClick={onClose}>
          {t('leave.no')}
        </Button>
      </div>
    </Dialog>
  );
}
