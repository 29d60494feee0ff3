import './notices.css';
import { type ReactNode, useState } from 'react';
import type { Notice as News, NoticePage } from '../../../../server/contract/notices.ts';
import { request } from '../../api.ts';
import { useLive, useReconnected } from '../../live.ts';
import { refreshSession, useSession } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { usePages } from '../../usePages.ts';
import notices from '../../words/en-GB/notices.json';
import { addWords, t } from '../../words/words.ts';
import { NoticeCard } from './NoticeCard.tsx';

addWords(notices);

/** News for the reader alone: what was decided about their words, who replied, what a supporter wrote. */
export function NoticesPage(): ReactNode {
  const { view } = useSession();
  const pages = usePages(`notices/${view.account?.email ?? ''}`, (cursor, signal) =>
    request<NoticePage>('GET', '/notices', { query: { cursor }, ...(signal && { signal }) }),
  );
  const [arrived, setArrived] = useState('');
  useLive('notice:new', (notice) => {
    if (!pages.items.some((item) => item.id === notice.id)) pages.putFirst(notice);
    setArrived(t('notices.arrived'));
  });
  useReconnected(pages.resource.reload);

  const markRead = async (read: readonly News[]): Promise<void> => {
    const ids = new Set<string>(read.map((notice) => notice.id));
    const readAt = new Date().toISOString();
    pages.change((notice) => (ids.has(notice.id) ? { ...notice, readAt: notice.readAt ?? readAt } : notice));
    // One that fails stays unread on the server and shows so at the next visit.
    await Promise.allSettled(read.map((notice) => request('POST', `/notices/${notice.id}/read`)));
    await refreshSession();
  };
  const unread = pages.items.filter((notice) => notice.readAt === null);

  return (
    <Loaded resource={pages.resource} page>
      {() => (
        <main id="main" className="wrap wrap-read page stack s-6">
          <div className="row between">
            <PageTitle title={t('notices.page')} />
            {unread.length > 1 && (
              <Button kind="second" onClick={() => void markRead(unread)}>
                {t('notices.mark-all')}
              </Button>
            )}
          </div>
          <p className="vh" role="status">
            {arrived}
          </p>
          {pages.items.length === 0 ? (
            <EmptyState title={t('notices.empty-title')}>{t('notices.empty')}</EmptyState>
          ) : (
            <ul className="stack plain-list">
              {pages.items.map((notice) => (
                <NoticeCard
                  key={notice.id}
                  notice={notice}
                  onRead={() => void markRead([notice])}
                  onAppealed={() =>
                    pages.change((other) => (other.id === notice.id ? { ...other, canAppeal: false } : other))
                  }
                />
              ))}
            </ul>
          )}
          <ErrorSummary problem={pages.problem} />
          <Pager more={pages.more} busy={pages.busy} onMore={pages.loadMore} label={t('notices.more')} />
        </main>
      )}
    </Loaded>
  );
}
