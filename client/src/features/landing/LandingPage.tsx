import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { ButtonLink, buttonClass } from '../../ui/Button.tsx';
import pages from '../../words/en-GB/pages.json';
import { Words } from '../../words/Words.tsx';
import { addWords, t } from '../../words/words.ts';
import { GroupCards } from './GroupCards.tsx';
import { Landscape } from './Landscape.tsx';

addWords(pages);

const STEPS = [1, 2, 3, 4] as const;

const LINES = [
  ['tel:999', 'landing.999', '999'],
  ['tel:111', 'landing.111', '111'],
  ['tel:116123', 'landing.samaritans', '116 123'],
  ['sms:85258?body=SHOUT', 'landing.shout', '85258'],
] as const;

function Hero(): ReactNode {
  return (
    <div className="wrap hero">
      <div className="stack s-5">
        <PageTitle title={t('landing.title')}>{t('landing.h1')}</PageTitle>
        <p className="lead">{t('landing.lead')}</p>
        <div className="row">
          <a className={buttonClass({ size: 'large' })} href="#groups">
            {t('landing.find')}
          </a>
          <a className={buttonClass({ size: 'large', kind: 'second' })} href="#how">
            {t('landing.how')}
          </a>
        </div>
        <p className="row muted">
          <Icon name="lock" />
          <span className="grow">{t('landing.private')}</span>
        </p>
      </div>
      <Landscape />
    </div>
  );
}

function HowItWorks(): ReactNode {
  return (
    <section className="split" id="how" aria-labelledby="how-title">
      <div className="stack s-5">
        <h2 id="how-title">{t('landing.steps')}</h2>
        <ol className="steps">
          {STEPS.map((step) => (
            <li key={step}>
              <h3>{t(`landing.step${step}`)}</h3>
              <p className="muted">{t(`landing.step${step}-text`)}</p>
            </li>
          ))}
        </ol>
      </div>
      <section className="card card-flat stack s-3" aria-labelledby="not-title">
        <h2 id="not-title" className="h3">
          {t('landing.not')}
        </h2>
        <p>{t('landing.not1')}</p>
        <p>{t('landing.not2')}</p>
        <p>{t('landing.not3')}</p>
        <ButtonLink kind="second" full to="/rules">
          {t('landing.rules')}
        </ButtonLink>
      </section>
    </section>
  );
}

function HelpWithoutAccount(): ReactNode {
  return (
    <section className="deep" id="help" aria-labelledby="help-title">
      <div className="cols">
        <div className="stack s-3">
          <h2 id="help-title">{t('landing.help')}</h2>
          <p>{t('landing.help1')}</p>
          <p>
            <Words id="landing.help2" parts={{ nations: (inner) => <a href="/help#nations">{inner}</a> }} />
          </p>
        </div>
        <div>
          {LINES.map(([href, what, number]) => (
            <a className="tel" href={href} key={href}>
              <span>{t(what)}</span>
              <b>{number}</b>
            </a>
          ))}
        </div>
      </div>
    </section>
  );
}

/** What Alongside is, for somebody who has just come: the groups, how joining works, what we are not, and help without an account. */
export function LandingPage(): ReactNode {
  return (
    <main id="main">
      <Hero />
      <div className="wrap stack s-8 page">
        <section className="stack s-5" id="groups" aria-labelledby="groups-title">
          <div className="stack s-2">
            <h2 id="groups-title">{t('landing.groups')}</h2>
            <p className="muted">{t('landing.groups-hint')}</p>
          </div>
          <GroupCards />
        </section>
        <HowItWorks />
        <HelpWithoutAccount />
      </div>
    </main>
  );
}
