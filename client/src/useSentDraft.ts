import { useRef } from 'react';
import { useDraft } from './drafts.ts';
import { type Submit, useSubmit } from './useSubmit.ts';

/** Words that are kept on the device until the server has taken them. */
export type SentDraft<R> = Pick<Submit<[string], R>, 'busy' | 'problem' | 'fault'> & {
  text: string;
  write: (text: string) => void;
  /** Sends what is written now. Resolves to undefined when it did not work. */
  send: () => Promise<R | undefined>;
};

/** A draft with its way to the server. Only what was sent is forgotten: what is typed while the answer is on its way stays. */
export function useSentDraft<R>(name: string, send: (key: string, text: string) => Promise<R>): SentDraft<R> {
  const [text, write, forget] = useDraft(name);
  const { submit, busy, problem, fault } = useSubmit(send);
  const latest = useRef(text);
  latest.current = text;
  const sendNow = async (): Promise<R | undefined> => {
    const sent = latest.current;
    const answer = await submit(sent);
    if (answer !== undefined && latest.current === sent) forget();
    return answer;
  };
  return { text, write, send: sendNow, busy, problem, fault };
}
