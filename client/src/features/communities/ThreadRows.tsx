import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { ThreadRow } from '../../../../server/contract/posts.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Time } from '../../ui/Time.tsx';
import { t } from '../../words/words.ts';
import { AuthorBadge, authorName, notesText, TopicMark } from '../posts/PostMeta.tsx';
import { threadPath } from '../posts/places.ts';

/** One's own conversation that others do not see, or do not see yet. */
function OwnState({ row }: { row: ThreadRow }): ReactNode {
  if (row.state === 'screening') return <Badge kind="warm">{t('posts.being-checked')}</Badge>;
  if (row.state === 'held') return <Badge kind="warm">{t('talk.row.held')}</Badge>;
  if (row.state === 'removed') return <Badge kind="warm">{t('talk.row.removed')}</Badge>;
  return null;
}

function Row({ row }: { row: ThreadRow }): ReactNode {
  return (
    <li className={row.unread ? 'thread thread-unread' : 'thread'}>
      <Avatar seed={row.author.membershipId ?? row.id} />
      <h3>
        <Link className="cover" to={threadPath(row.id)}>
          {row.muted ? t('talk.row.muted') : row.title || t('posts.untitled')}
        </Link>
      </h3>
      <p className="meta">
        {row.unread && <Badge kind="brand">{t('talk.row.new')}</Badge>}
        <TopicMark topic={row.topic} subTopic={row.subTopic} />
        <span>{row.mine ? t('posts.you-as', { name: authorName(row.author) }) : authorName(row.author)}</span>
        <Time at={row.lastActivityAt} ago />
        <AuthorBadge author={row.author} />
        {row.contentNotes.length > 0 && (
          <span>
            <Icon name="hidden" />
            {t('posts.note.about', { notes: notesText(row.contentNotes) })}
          </span>
        )}
        {row.mine && <OwnState row={row} />}
      </p>
      <p className="count">
        {row.replyCount === 0 ? (
          <Badge kind="warm" icon="speech-new">
            {t('talk.no-reply')}
          </Badge>
        ) : (
          <>
            <Icon name="speech" />
            {t('posts.replies', { count: row.replyCount })}
          </>
        )}
      </p>
    </li>
  );
}

/** Conversations, one a row. */
export function ThreadRows({ rows }: { rows: readonly ThreadRow[] }): ReactNode {
  return (
    <ul className="list">
      {rows.map((row) => (
        <Row row={row} key={row.id} />
      ))}
    </ul>
  );
}
