import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useState } from 'react';
import type { z } from 'zod';
import type { MentionList as FoundNames } from '../../../../server/contract/posts.ts';
import { request } from '../../api.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { t } from '../../words/words.ts';

/** What the field hands a key to. Answers whether the list used it. */
export type MentionKeys = (key: string) => boolean;

type Found = z.infer<typeof FoundNames>;
type Name = Found['items'][number];

const optionId = (name: Name): string => `mention-${name.membershipId}`;

/** Names of the group that begin as typed. The keyboard stays in the field; the list is told of its keys. */
export function MentionList({
  slug,
  query,
  keys,
  onActive,
  onTake,
}: {
  slug: string;
  query: string;
  keys: RefObject<MentionKeys | null>;
  onActive: (id: string | undefined) => void;
  onTake: (name: string) => void;
}): ReactNode {
  const [names, setNames] = useState<readonly Name[]>([]);
  const [at, setAt] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    request<Found>('GET', `/communities/${slug}/mentions`, { query: { q: query }, signal: abort.signal }).then(
      ({ items }) => {
        setNames(items);
        setAt(0);
      },
      // Without names the words can still be written.
      () => undefined,
    );
    return () => abort.abort();
  }, [slug, query]);

  const current = names[at];
  const currentId = current && optionId(current);
  useEffect(() => onActive(currentId), [currentId, onActive]);
  useImperativeHandle(keys, () => (key) => {
    if (!current) return false;
    if (key === 'ArrowDown') setAt((at + 1) % names.length);
    else if (key === 'ArrowUp') setAt((at + names.length - 1) % names.length);
    else if (key === 'Enter' || key === 'Tab') onTake(current.pseudonym);
    else return false;
    return true;
  });

  return (
    <>
      <p className="vh" role="status">
        {names.length > 0 && t('posts.mention.found', { count: names.length })}
      </p>
      <ul
        className="list mentions"
        role="listbox"
        id="mention-list"
        aria-label={t('posts.mention.list')}
        hidden={!current}
      >
        {names.map((name, index) => (
          <li
            key={name.membershipId}
            id={optionId(name)}
            role="option"
            aria-selected={index === at}
            // The field keeps its focus while a name is chosen by pointer.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(name.pseudonym)}
          >
            <Avatar seed={name.membershipId} />
            {name.pseudonym}
          </li>
        ))}
      </ul>
    </>
  );
}
