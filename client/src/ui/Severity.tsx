import type { ReactNode } from 'react';
import type { Severity as Level } from '../../../server/contract/screening.ts';
import { t } from '../words/words.ts';

const SHAPES: Record<Level, [shape: string, mark: string]> = {
  crisis: ['M8 2h8l6 6v8l-6 6H8l-6-6V8z', 'M12 7v6m0 4v.01'],
  red: ['M12 2 23 21.5H1z', 'M12 9.5v4.5m0 4v.01'],
  amber: ['M12 1 23 12 12 23 1 12z', 'M12 7v6m0 4v.01'],
  green: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z', 'm7.5 12.5 3 3 6-6.5'],
};

/** How worrying something is: shape, word and colour together. For supporters only, never shown to members. */
export function Severity({ level }: { level: Level }): ReactNode {
  const [shape, mark] = SHAPES[level];
  return (
    <span className="sev" data-sev={level}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={shape} />
        <path className="k" d={mark} />
      </svg>
      {t(`severity.${level}`)}
    </span>
  );
}
