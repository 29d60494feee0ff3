import type { ReactNode } from 'react';
import { Words } from '../../words/Words.tsx';
import type { Values, WordId } from '../../words/words.ts';

/** A label of which a part, marked `vh`, is for those who can't see what the button belongs to. */
export function Hidden({ id, values }: { id: WordId; values: Values }): ReactNode {
  return (
    <span>
      <Words id={id} values={values} parts={{ vh: (inner) => <span className="vh">{inner}</span> }} />
    </span>
  );
}
