import type { ContentNote, SubTopic, Topic } from '../../../../server/contract/posts.ts';

/** Topics in the order in which they are offered. */
export const TOPICS = ['body', 'mind', 'life'] as const satisfies readonly Topic[];

/** Sub-topics of each topic, in the order in which they are offered. */
export const SUB_TOPICS: Record<Topic, readonly SubTopic[]> = {
  body: ['symptoms', 'treatment', 'medicines', 'food', 'sleep', 'tests'],
  mind: ['mood', 'worry', 'identity', 'coping', 'grief'],
  life: ['work', 'study', 'money', 'relationships', 'travel', 'family', 'care-team'],
};

/** Content notes in the order in which they are offered. */
export const CONTENT_NOTES = [
  'needles-blood',
  'weight-food',
  'low-mood',
  'hospital',
  'death-loss',
  'pregnancy',
] as const satisfies readonly ContentNote[];

/** The topic that an address names, if it names one. */
export function topicOf(value: string | null): Topic | undefined {
  return TOPICS.find((topic) => topic === value);
}

/** The sub-topic of a topic that an address names, if it names one. */
export function subTopicOf(topic: Topic | undefined, value: string | null): SubTopic | undefined {
  return topic && SUB_TOPICS[topic].find((sub) => sub === value);
}
