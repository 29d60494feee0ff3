import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import pages from '../../words/en-GB/pages.json';
import { Words } from '../../words/Words.tsx';
import { addWords, t } from '../../words/words.ts';

addWords(pages);

/** The house rules, by the ids that a decision names: `/rules#be-kind` leads to one. */
const RULES = [
  'be-kind',
  'own-experience-only',
  'no-methods',
  'no-contact-details',
  'privacy-of-others',
  'no-selling',
  'no-hate',
  'keep-safe',
] as const;

/** The house rules, and how posts are checked. */
export function RulesPage(): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <div className="stack s-3">
        <PageTitle title={t('rules.title')} />
        <p className="lead">{t('rules.lead')}</p>
      </div>
      {RULES.map((rule) => (
        <section className="stack s-1" id={rule} key={rule}>
          <h2 className="h3">{t(`rules.${rule}`)}</h2>
          <p>{t(`rules.${rule}-text`)}</p>
        </section>
      ))}
      <section className="card card-flat stack s-3" id="checked">
        <h2>{t('rules.checked')}</h2>
        <p>{t('rules.checked-1')}</p>
        <p>{t('rules.checked-2')}</p>
        <p>{t('rules.checked-3')}</p>
      </section>
      <p>
        <Words id="rules.complain" parts={{ report: (inner) => <Link to="/report">{inner}</Link> }} />
      </p>
    </main>
  );
}
