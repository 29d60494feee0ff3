import type { ReactNode } from 'react';
import type { Community } from '../../../../server/contract/communities.ts';
import type { HelpEntry } from '../../../../server/contract/posts.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CrisisNotice } from '../../ui/CrisisNotice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { t } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';

function lines(): HelpEntry[] {
  return [
    { id: '999', name: t('join.help.999'), what: t('join.help.999-what'), tel: '999', sms: null },
    { id: '111', name: t('join.help.111'), what: t('join.help.111-what'), tel: '111', sms: null },
    { id: 'samaritans', name: t('join.help.samaritans'), what: t('join.help.free'), tel: '116 123', sms: null },
    {
      id: 'shout',
      name: t('join.help.shout'),
      what: t('join.help.free'),
      tel: null,
      sms: { to: '85258', text: 'SHOUT' },
    },
  ];
}

/** The answers are with a supporter: what happens next. `worried`: they sounded as if somebody may be in danger, so help comes first. */
export function Sent({ group, worried }: { group: Community; worried: boolean }): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <PageTitle title={t('join.page')}>{t('join.sent')}</PageTitle>
      {worried && (
        <CrisisNotice help={lines()}>
          <p>{t('join.sent.worried', { hours: group.staffedHours })}</p>
          <p>
            <Words id="join.refused.help" parts={{ help: (inner) => <a href="/help">{inner}</a> }} />
          </p>
        </CrisisNotice>
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
