import type { ReactNode } from 'react';
import type { Author, ContentNote, SubTopic, Topic } from '../../../../server/contract/posts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../words/words.ts';

/** What somebody is here, beside their name. Peers have no badge. */
export function AuthorBadge({ author }: { author: Author }): ReactNode {
  if (author.badge === null) return null;
  return (
    <Badge kind="brand" icon="shield">
      {t(`posts.badge.${author.badge}`)}
    </Badge>
  );
}

/** The name of whoever wrote something; somebody who left for good has none. */
export function authorName(author: Author): string {
  return author.pseudonym || t('posts.someone');
}

/** Content notes in one line: "needles and blood, low mood". */
export function notesText(notes: readonly ContentNote[]): string {
  return notes.map((note) => t(`posts.note.${note}`)).join(', ');
}

/** The topic of a conversation, with its picture. */
export function TopicMark({ topic, subTopic }: { topic: Topic; subTopic: SubTopic | null }): ReactNode {
  return (
    <span>
      <Icon name={topic} />
      {t(`posts.topic.${topic}`)}
      {subTopic && ` · ${t(`posts.sub.${subTopic}`)}`}
    </span>
  );
}
