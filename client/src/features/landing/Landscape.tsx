import type { ReactNode } from 'react';
import { t } from '../../words/words.ts';

/** Three people, side by side. */
export function Landscape(): ReactNode {
  return (
    <svg className="art" viewBox="0 0 640 600" role="img" aria-label={t('landing.art')}>
      <path fill="var(--art-sky)" d="M0 0h640v600H0z" />
      <circle cx="404" cy="236" r="118" fill="var(--art-sun)" />
      <circle cx="404" cy="236" r="150" fill="none" stroke="var(--art-sun)" strokeWidth="5" opacity=".55" />
      <circle cx="404" cy="236" r="164" fill="none" stroke="var(--art-sun)" strokeWidth="5" opacity=".55" />
      <path fill="var(--art-hill-3)" d="M0 330c90-62 190-66 300-18s230 44 340-22v310H0z" />
      <path fill="var(--art-hill-2)" d="M0 420c110-70 240-62 350-20s200 34 290-10v210H0z" />
      <g transform="translate(-64 -96) scale(1.2)">
        <path fill="var(--art-c)" d="M128 540V434a54 54 0 0 1 108 0v106z" />
        <path fill="var(--art-d)" d="M146 352a36 36 0 1 1 72 0c0 22-12 42-36 42s-36-20-36-42z" />
        <circle cx="182" cy="306" r="17" fill="var(--art-d)" />
        <path fill="var(--art-a)" d="M248 540V440a62 62 0 0 1 70-58 62 62 0 0 1 70 58v100z" />
        <path
          fill="none"
          stroke="var(--art-a)"
          strokeWidth="29"
          strokeLinecap="round"
          d="M300 410c-26 10-62 20-108 22"
        />
        <path
          fill="var(--art-b)"
          d="M318 284c-30 0-44 24-44 52 0 34-10 52-16 72 18 12 38 18 60 18s42-6 60-18c-6-20-16-38-16-72 0-28-14-52-44-52z"
        />
        <path fill="var(--art-b)" d="M402 540V448a51 51 0 0 1 102 0v92z" />
        <path fill="var(--art-hill-1)" d="M417 362a36 36 0 0 1 72 0v16c0 20-14 34-36 34s-36-14-36-34z" />
        <path fill="var(--art-c)" d="M415 368v-8a38 38 0 0 1 76 0v8z" />
      </g>
      <path fill="var(--art-hill-1)" d="M0 512c130-46 440-58 640 8v80H0z" />
    </svg>
  );
}
