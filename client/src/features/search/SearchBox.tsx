import { type ReactNode, useState } from 'react';
import { useNavigate } from '../../router.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import search from '../../words/en-GB/search.json';
import { addWords, t } from '../../words/words.ts';

addWords(search);

/** Looks for words in one group. */
export function SearchBox({ slug, words = '' }: { slug: string; words?: string }): ReactNode {
  const [q, setQ] = useState(words);
  const navigate = useNavigate();
  return (
    <form
      className="stack s-3"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (q.trim()) navigate(`/groups/${slug}/search?q=${encodeURIComponent(q.trim())}`);
      }}
    >
      <TextField
        id="q"
        type="search"
        label={t('search.label')}
        value={q}
        maxLength={100}
        enterKeyHint="search"
        autoComplete="off"
        onChange={(event) => setQ(event.target.value)}
      />
      <Button type="submit" kind="second" icon="search">
        {t('search.go')}
      </Button>
    </form>
  );
}
