import { useCallback, useEffect, useState } from 'react';
import type { CaseAction, CaseView, Decide, Decided, DecisionReason } from '../../../../server/contract/cases.ts';
import { ApiProblem, request } from '../../api.ts';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { isHidden, personName } from './caseWords.ts';
import { noteTemplate } from './noteTemplate.ts';

/** The state of a decision being made. The note is a draft on this device until it is sent. */
export type Decision = {
  action: CaseAction | undefined;
  reason: DecisionReason | undefined;
  reasons: readonly DecisionReason[];
  note: string;
  help: readonly string[];
  /** The draft in our own words for what is chosen; empty where there is none. */
  template: string;
  choose: (action: CaseAction) => void;
  because: (reason: DecisionReason | undefined) => void;
  write: (note: string) => void;
  toggleHelp: (id: string) => void;
  problem: ApiProblem | undefined;
  fault: (path: string) => string | undefined;
  busy: boolean;
  /** Sends it. Undefined when it did not work; `problem` then says why. */
  send: () => Promise<Decided | undefined>;
};

/** What is missing before a decision can be sent, in the shape of the server's own faults. */
function missing(action: CaseAction | undefined, reason: DecisionReason | undefined): ApiProblem | undefined {
  const faults = [
    ...(action ? [] : [{ path: 'decide-action', message: t('decide.pick-action') }]),
    ...(reason || !action ? [] : [{ path: 'reason', message: t('decide.pick-reason') }]),
  ];
  if (faults.length === 0) return undefined;
  return new ApiProblem({ type: 'about:blank', title: '', status: 422, code: 'invalid-input', faults });
}

/** Posts a decision under the claim and the revision that was read. */
export function sendDecision(view: CaseView, key: string, body: Omit<Decide, 'claimId'>): Promise<Decided> {
  return request<Decided>('POST', `/cases/${view.id}/decisions`, {
    body: { ...body, claimId: view.claim?.id ?? '' },
    key,
  });
}

type Choice = Pick<Decision, 'action' | 'reason' | 'help'> & { helpTouched: boolean };
const NO_CHOICE: Choice = { action: undefined, reason: undefined, help: [], helpTouched: false };

/** The note being written, kept on the device: its text, and how to change and to forget it. */
export type NoteDraft = { note: string; write: (note: string) => void; forget: () => void };

/** Tells when a decision sets out, and when it was refused. */
export type Under = { onSending: () => void; onRefused: (problem: ApiProblem) => void };

/** Makes a decision on a claimed case. `revision` is the one that was read. */
export function useDecision(
  view: CaseView,
  revision: number,
  { note, write, forget }: NoteDraft,
  under: Under,
): Decision {
  const [{ action, reason, help, helpTouched }, setChoice] = useState(NO_CHOICE);
  const [local, setLocal] = useState<ApiProblem>();
  const [offered, setOffered] = useState('');
  const form = useSubmit(async (key, body: Omit<Decide, 'claimId'>) => {
    under.onSending();
    try {
      return await sendDecision(view, key, body);
    } catch (cause) {
      if (cause instanceof ApiProblem) under.onRefused(cause);
      throw cause;
    }
  });
  const { clear } = form;
  useEffect(clear, [clear, revision]);
  const facts = {
    subject: view.subject?.kind,
    isAppeal: view.appeal !== null,
    hidden: isHidden(view),
    name: personName(view),
    by: view.claim?.by ?? '',
  };
  const reasonsOf = (a: CaseAction | undefined): readonly DecisionReason[] =>
    view.offers.find((offer) => offer.action === a)?.reasons ?? [];

  // The draft outlives the page: our own words may be in it from an earlier visit.
  const isOurs = (words: string): boolean =>
    words === '' ||
    words === offered ||
    view.offers.some((offer) => offer.reasons.some((r) => noteTemplate(offer.action, r, facts) === words));

  const pick = (a: CaseAction | undefined, r: DecisionReason | undefined): void => {
    const words = a && r ? noteTemplate(a, r, facts) : '';
    // Only our own words are replaced; what a supporter wrote is theirs.
    if (isOurs(note)) write(words);
    setOffered(words);
    setLocal(undefined);
    const sendsHelp = a === 'keep-with-support' || r === 'possible-danger' || r === 'needs-support';
    const first = sendsHelp ? view.helpOffered.filter(({ id }) => isShown(view, id)).map(({ id }) => id) : [];
    setChoice({ action: a, reason: r, help: helpTouched ? help : first, helpTouched });
  };

  const choose = (a: CaseAction): void => {
    const fits = reasonsOf(a);
    pick(a, reason && fits.includes(reason) ? reason : fits.length === 1 ? fits[0] : undefined);
  };

  const send = async (): Promise<Decided | undefined> => {
    const fault = missing(action, reason);
    setLocal(fault);
    if (fault || !action || !reason) return undefined;
    const done = await form.submit({ action, reason, note: note.trim(), revision, help: [...help] });
    if (done) forget();
    return done;
  };

  const toggleHelp = useCallback((id: string) => {
    setChoice((old) => ({
      ...old,
      helpTouched: true,
      help: old.help.includes(id) ? old.help.filter((other) => other !== id) : [...old.help, id],
    }));
  }, []);

  const problem = local ?? form.problem;
  return {
    action,
    reason,
    reasons: reasonsOf(action),
    note,
    help,
    template: action && reason ? noteTemplate(action, reason, facts) : '',
    choose,
    because: (r) => pick(action, r),
    write,
    toggleHelp,
    problem,
    fault: (path) => problem?.fault(path),
    busy: form.busy,
    send,
  };
}

function isShown(view: CaseView, id: string): boolean {
  return view.helpShown.some((entry) => entry.id === id);
}
