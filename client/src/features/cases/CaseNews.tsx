import { type ReactNode, useEffect, useRef } from 'react';
import type { CaseView } from '../../../../server/contract/cases.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../words/words.ts';
import { Difference } from './Difference.tsx';
import type { OpenCase, ReadText } from './useCase.ts';

function News({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div className="notice notice-warm" role="alert" tabIndex={-1} ref={ref}>
      <Icon name="warning" />
      <div className="stack s-2 grow">
        <p>
          <b>{title}</b>
        </p>
        {children}
      </div>
    </div>
  );
}

function Changed({ view, read, onRead }: { view: CaseView; read: ReadText; onRead: () => void }): ReactNode {
  const now = view.subject?.kind === 'post' ? view.subject.screenedText : '';
  return (
    <News title={t('case.changed-title')}>
      <p>{t('case.changed-body')}</p>
      <div className="case-diff">
        <Difference before={read.text} after={now} />
      </div>
      <Button kind="second" size="small" icon="check" onClick={onRead}>
        {t('case.changed-read')}
      </Button>
    </News>
  );
}

function lostWords(view: CaseView): string {
  if (view.claim) return t('case.lost-to', { name: view.claim.by });
  return t(view.state === 'decided' || view.state === 'closed' ? 'case.lost-decided' : 'case.lost-free');
}

/** What happened to a case while the reader had it open: it was lost, or its text has changed. Takes focus when it appears. */
export function CaseNews({ view, open, note }: { view: CaseView; open: OpenCase; note: string }): ReactNode {
  const { read, lost } = open;
  return (
    <>
      {lost && (
        <News title={t('case.lost-title')}>
          <p>{lostWords(view)}</p>
          {note && (
            <div className="stack s-1">
              <p className="small">
                <b>{t('case.your-note')}</b>
              </p>
              <p className="case-words ctx">{note}</p>
            </div>
          )}
        </News>
      )}
      {!lost && open.takeProblem?.code === 'case-claimed' && view.claim && !view.claim.mine && (
        <News title={t('case.taken-title')}>
          <p>{t('case.taken-by', { name: view.claim.by })}</p>
        </News>
      )}
      {read && read.revision !== view.revision && <Changed view={view} read={read} onRead={open.acknowledge} />}
    </>
  );
}
