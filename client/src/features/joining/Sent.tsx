import type { ReactNode } from 'react';
import type { Community } from '../../../../server/contract/communities.ts';
import type { HelpEntry } from '../../../../server/contract/posts.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CrisisNotice } from '../../ui/CrisisNotice.tsx';
import { HelpLines } from '../../ui/HelpLines.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';

/** What came back. `changedSince`: earlier answers had arrived, and what was written after them is on the device. */
export type Arrived = { helpShown: readonly HelpEntry[]; crisis: boolean; changedSince: boolean };

/** Reads the refusal of a second request: its help fits what was written after the first. */
export function arrivedBefore(body: Readonly<Record<string, unknown>>): Arrived {
  const helpShown = Array.isArray(body['helpShown']) ? (body['helpShown'] as HelpEntry[]) : [];
  return { helpShown, crisis: body['crisis'] === true, changedSince: true };
}

/** The answers are with a supporter: what happens next. Where they told of trouble, the help that the server chose comes first. */
export function Sent({ group, arrived }: { group: Community; arrived: Arrived }): ReactNode {
  const { helpShown: help, crisis, changedSince } = arrived;
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <PageTitle title={t('join.page')}>{t(changedSince ? 'join.sent.first' : 'join.sent')}</PageTitle>
      {crisis && (
        <CrisisNotice help={help}>
          <p>{t('join.sent.worried', { hours: group.staffedHours })}</p>
          <p>
            <Words id="join.refused.help" parts={{ help: (inner) => <a href="/help">{inner}</a> }} />
          </p>
        </CrisisNotice>
      )}
      {!crisis && help.length > 0 && (
        <Notice kind="info" role="status">
          <p>{t('join.sent.help')}</p>
          <HelpLines help={help} />
        </Notice>
      )}
      {changedSince && (
        <Notice kind="info" icon="save">
          <p>{t('join.sent.changed-since')}</p>
        </Notice>
      )}
      <section className="stack" aria-labelledby="next">
        <h2 id="next">{t('join.sent.next')}</h2>
        <ol className="steps">
          <li>
            <b>{t('join.sent.read')}</b>
            <span>{t('join.sent.read-body', { hours: group.staffedHours })}</span>
          </li>
          <li>
            <b>{t('join.sent.notice')}</b>
            <span>{t('join.sent.notice-body')}</span>
          </li>
          <li>
            <b>{t('join.sent.deleted')}</b>
            <span>{t('join.sent.deleted-body')}</span>
          </li>
        </ol>
      </section>
      <ButtonLink kind="second" to="/groups">
        {t('join.refused.groups')}
      </ButtonLink>
    </main>
  );
}
