import type { ReactNode } from 'react';
import { Link } from '../../router.tsx';
import type { SubTopic, Topic } from '../../../../server/contract/posts.ts';
import { type Tab, Tabs } from '../../ui/Tabs.tsx';
import { t } from '../../words/words.ts';
import { talkPath } from '../posts/places.ts';
import { SUB_TOPICS, subTopicOf, TOPICS, topicOf } from '../posts/topics.ts';

/** Which conversations are listed. It stands in the address, so that it survives a reload and going back. */
export type Filter = { topic: Topic | undefined; subTopic: SubTopic | undefined; unanswered: boolean };

/** The filter that an address names. */
export function filterIn(params: URLSearchParams): Filter {
  const topic = topicOf(params.get('topic'));
  return { topic, subTopic: subTopicOf(topic, params.get('about')), unanswered: params.get('reply') === 'none' };
}

/** Topics as tabs, and below them what a topic is made of. */
export function TopicTabs({ slug, filter }: { slug: string; filter: Filter }): ReactNode {
  const base = talkPath(slug);
  const { topic, subTopic, unanswered } = filter;
  const tabs: Tab[] = [
    { to: base, label: t('talk.all'), current: topic === undefined && !unanswered },
    ...TOPICS.map(
      (each): Tab => ({
        to: `${base}?topic=${each}`,
        label: t(`posts.topic.${each}`),
        icon: each,
        current: topic === each,
      }),
    ),
    { to: `${base}?reply=none`, label: t('talk.no-reply'), icon: 'speech-new', current: unanswered },
  ];
  return (
    <>
      <Tabs label={t('talk.topics')} tabs={tabs} />
      {topic && (
        <nav className="row subs" aria-label={t('talk.sub-topics')}>
          <Link to={`${base}?topic=${topic}`} aria-current={subTopic === undefined ? 'true' : undefined}>
            {t('talk.all-of', { topic: t(`posts.topic.${topic}`) })}
          </Link>
          {SUB_TOPICS[topic].map((each) => (
            <Link
              key={each}
              to={`${base}?topic=${topic}&about=${each}`}
              aria-current={subTopic === each ? 'true' : undefined}
            >
              {t(`posts.sub.${each}`)}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
