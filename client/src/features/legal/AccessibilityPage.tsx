import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import pages from '../../words/en-GB/pages.json';
import { Words } from '../../words/Words.tsx';
import { addWords, t } from '../../words/words.ts';

addWords(pages);

const CAN = ['accessibility.do-1', 'accessibility.do-2', 'accessibility.do-3', 'accessibility.do-4'] as const;

/** What we aim for, what is not there yet, and how to tell us. */
export function AccessibilityPage(): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <div className="stack s-3">
        <PageTitle title={t('accessibility.title')} />
        <p className="lead">{t('accessibility.lead')}</p>
      </div>
      <section className="stack s-3">
        <h2>{t('accessibility.aim')}</h2>
        <p>{t('accessibility.aim-1')}</p>
      </section>
      <section className="stack s-3">
        <h2>{t('accessibility.do')}</h2>
        <ul>
          {CAN.map((line) => (
            <li key={line}>
              <Words id={line} parts={{ you: (inner) => <Link to="/account">{inner}</Link> }} />
            </li>
          ))}
        </ul>
      </section>
      <section className="stack s-3">
        <h2>{t('accessibility.not')}</h2>
        <p>{t('accessibility.not-1')}</p>
      </section>
      <section className="stack s-3">
        <h2>{t('accessibility.tell')}</h2>
        <p>
          <Words id="accessibility.tell-1" parts={{ report: (inner) => <Link to="/report">{inner}</Link> }} />
        </p>
      </section>
    </main>
  );
}
