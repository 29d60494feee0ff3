import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import pages from '../../words/en-GB/pages.json';
import { type Parts, Words } from '../../words/Words.tsx';
import { addWords, t, type WordId } from '../../words/words.ts';

addWords(pages);

const SECTIONS: readonly (readonly [WordId, ...WordId[]])[] = [
  [
    'privacy.keep',
    'privacy.keep-account',
    'privacy.keep-birth',
    'privacy.keep-name',
    'privacy.keep-posts',
    'privacy.keep-answers',
    'privacy.keep-log',
  ],
  ['privacy.who', 'privacy.who-1', 'privacy.who-2', 'privacy.who-3'],
  ['privacy.check', 'privacy.check-1'],
  ['privacy.consent', 'privacy.consent-1'],
  ['privacy.rights', 'privacy.rights-1', 'privacy.rights-2'],
  ['privacy.device', 'privacy.device-1'],
];

const LINKS: Parts = {
  you: (inner) => <Link to="/account">{inner}</Link>,
  report: (inner) => <Link to="/report">{inner}</Link>,
};

/** What is kept about people, who sees it, and what they can do about it. */
export function PrivacyPage(): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <div className="stack s-3">
        <PageTitle title={t('privacy.title')} />
        <p className="lead">{t('privacy.lead')}</p>
      </div>
      {SECTIONS.map(([heading, ...lines]) => (
        <section className="stack s-3" key={heading}>
          <h2>{t(heading)}</h2>
          {lines.map((line) => (
            <p key={line}>
              <Words id={line} parts={LINKS} />
            </p>
          ))}
        </section>
      ))}
    </main>
  );
}
