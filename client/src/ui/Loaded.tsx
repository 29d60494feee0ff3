import type { ReactNode } from 'react';
import { MissingPage } from '../features/errors/MissingPage.tsx';
import { SignedOutPage } from '../features/errors/SignedOutPage.tsx';
import type { Resource } from '../useResource.ts';
import { t } from '../words/words.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { OfflineNotice, useOnline } from './OfflineNotice.tsx';
import { PageTitle } from './PageTitle.tsx';
import { Skeleton } from './Skeleton.tsx';

/** Why a part of a page could not be shown, with a way to try again. */
export function LoadFailure({
  resource,
}: {
  resource: Pick<Resource<unknown>, 'status' | 'problem' | 'reload'>;
}): ReactNode {
  const online = useOnline();
  const retry = (
    <Button kind="second" onClick={resource.reload}>
      {t('state.try-again')}
    </Button>
  );
  if (resource.status === 'offline') {
    return (
      <div className="stack">
        {online && <OfflineNotice />}
        {retry}
      </div>
    );
  }
  return (
    <div className="stack">
      <Notice kind="error" role="alert">
        <p>
          <b>{t('state.error-title')}</b>
        </p>
        <p>{resource.problem?.words ?? t('state.error-body')}</p>
      </Notice>
      {retry}
    </div>
  );
}

/**
 * Draws a resource in each of its states: the page's own words once loaded; an outline, a fault or the network's absence
 * until then. `page`: the whole page stands or falls with it, so that missing is the 404 page.
 */
export function Loaded<T>({
  resource,
  skeleton,
  page = false,
  children,
}: {
  resource: Resource<T>;
  skeleton?: ReactNode;
  page?: boolean;
  children: (data: T) => ReactNode;
}): ReactNode {
  const { status, data } = resource;
  const frame = (inner: ReactNode): ReactNode =>
    page ? (
      <main id="main" className="wrap wrap-read page stack">
        {inner}
      </main>
    ) : (
      inner
    );
  if (status === 'ready' && data !== undefined) return children(data);
  if (status === 'loading') return frame(skeleton ?? <Skeleton />);
  if (status === 'missing' && page) return <MissingPage />;
  if (status === 'signed-out' && page) return <SignedOutPage />;
  return frame(
    <>
      {page && (
        <PageTitle title={t('state.error-title')} quiet={status !== 'offline'}>
          {t(status === 'offline' ? 'state.offline-title' : 'state.error-title')}
        </PageTitle>
      )}
      <LoadFailure resource={resource} />
    </>,
  );
}
