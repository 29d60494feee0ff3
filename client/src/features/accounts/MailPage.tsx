import type { ReactNode } from 'react';
import { request } from '../../api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Time } from '../../ui/Time.tsx';
import { useResource } from '../../useResource.ts';
import pages from '../../words/en-GB/pages.json';
import { addWords, t } from '../../words/words.ts';

addWords(pages);

/** A mail that the demonstration did not send. */
type Mail = { to: string; subject: string; text: string; at: string };

const LINK = /(https?:\/\/\S+)/u;

/** Links of our own become links; the rest stays text. */
function Body({ text }: { text: string }): ReactNode {
  return (
    <p className="pre">
      {text.split(LINK).map((part, index) => {
        const key = `${index}-${part}`;
        if (!LINK.test(part)) return <span key={key}>{part}</span>;
        const { pathname, search } = new URL(part);
        return (
          <a href={pathname + search} key={key}>
            {part}
          </a>
        );
      })}
    </p>
  );
}

/** For developers, in the demonstration only: the mail that would have been sent. */
export function MailPage(): ReactNode {
  const mails = useResource('dev-mail', (signal) => request<{ items: Mail[] }>('GET', '/dev/mail', { signal }));
  return (
    <Loaded resource={mails} page>
      {({ items }) => (
        <main id="main" className="wrap wrap-read page stack s-5">
          <div className="stack s-3">
            <PageTitle title={t('mail.title')} />
            <p>{t('mail.lead')}</p>
          </div>
          {items.length === 0 && <EmptyState>{t('mail.none')}</EmptyState>}
          {items.map((mail) => (
            <article className="card stack s-2" key={`${mail.at} ${mail.to}`} aria-label={mail.subject}>
              <h2 className="h3">{mail.subject}</h2>
              <p className="meta">
                <span>{t('mail.to', { to: mail.to })}</span>
                <Time at={mail.at} />
              </p>
              <Body text={mail.text} />
            </article>
          ))}
        </main>
      )}
    </Loaded>
  );
}
