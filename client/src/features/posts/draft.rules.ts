import type { ContentNote, SubTopic, Topic } from '../../../../server/contract/posts.ts';
import { CONTENT_NOTES, subTopicOf, topicOf } from './topics.ts';

/** A post being written. `key` makes sending it again harmless: it is made at the first try and kept until the server answered. */
export type PostDraft = {
  text: string;
  notes: readonly ContentNote[];
  key: string;
  title: string;
  topic: Topic | undefined;
  subTopic: SubTopic | undefined;
  quote: { id: string; name: string } | undefined;
};

/** Nothing written yet. */
export const EMPTY_DRAFT: PostDraft = {
  text: '',
  notes: [],
  key: '',
  title: '',
  topic: undefined,
  subTopic: undefined,
  quote: undefined,
};

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function quoteIn(value: unknown): PostDraft['quote'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name } = value as Record<string, unknown>;
  return typeof id === 'string' ? { id, name: textIn(name) } : undefined;
}

/** Reads a draft as it was kept on the device. What can't be read counts as not written. */
export function readDraft(kept: string): PostDraft {
  if (kept === '') return EMPTY_DRAFT;
  try {
    const value = JSON.parse(kept) as Record<string, unknown>;
    const topic = topicOf(textIn(value['topic']));
    const notes: unknown = value['notes'];
    return {
      text: textIn(value['text']),
      notes: CONTENT_NOTES.filter((note) => Array.isArray(notes) && notes.includes(note)),
      key: textIn(value['key']),
      title: textIn(value['title']),
      topic,
      subTopic: subTopicOf(topic, textIn(value['subTopic'])),
      quote: quoteIn(value['quote']),
    };
  } catch {
    return EMPTY_DRAFT;
  }
}

/** A draft as it is kept on the device; empty when there is nothing to keep. */
export function writeDraft(draft: PostDraft): string {
  const blank = draft.text === '' && draft.title === '' && draft.notes.length === 0 && !draft.quote && !draft.topic;
  return blank ? '' : JSON.stringify(draft);
}
