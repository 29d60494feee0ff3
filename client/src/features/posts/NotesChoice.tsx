import type { ReactNode } from 'react';
import type { ContentNote } from '../../../../server/contract/posts.ts';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';
import { CONTENT_NOTES } from './topics.ts';

/** Which content notes stand before somebody's words. */
export function NotesChoice({
  id = 'contentNotes',
  chosen,
  onChange,
}: {
  id?: string;
  chosen: readonly ContentNote[];
  onChange: (notes: readonly ContentNote[]) => void;
}): ReactNode {
  return (
    <FieldGroup label={t('posts.notes.label')} hint={t('posts.notes.hint')} id={id} chips>
      {CONTENT_NOTES.map((note) => (
        <Check
          key={note}
          boxed
          label={t(`posts.note.${note}`)}
          checked={chosen.includes(note)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, note] : chosen.filter((other) => other !== note))
          }
        />
      ))}
    </FieldGroup>
  );
}
