import type { ReactNode } from 'react';
import { t } from '../../words/words.ts';
import { diffWords } from './diffWords.ts';

/** Two versions of a text as one, with what went and what came marked by line, colour and hidden words. */
export function Difference({ before, after }: { before: string; after: string }): ReactNode {
  return (
    <p className="case-words difference">
      {diffWords(before, after).map(({ kind, text }, index) => {
        const key = `${index}-${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'old' ? 'del' : 'ins';
        return (
          <Tag key={key}>
            <span className="vh"> {t(`case.diff-${kind}`)} </span>
            {text}
            <span className="vh"> {t('case.diff-end')} </span>
          </Tag>
        );
      })}
    </p>
  );
}
