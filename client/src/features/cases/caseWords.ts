import type { CaseAction, CaseRow, CaseView } from '../../../../server/contract/cases.ts';
import cases from '../../words/en-GB/cases.json';
import { addWords, t, type WordId } from '../../words/words.ts';

addWords(cases);

/** What a case is about, in a few words. */
export function headline(row: Pick<CaseRow, 'headline'>): string {
  return t(`headline.${row.headline}`);
}

/** Whether members can't see the post that a case is about. */
export function isHidden(view: Pick<CaseView, 'subject'> | undefined): boolean {
  return view?.subject?.kind === 'post' && !['visible', 'visible-with-note'].includes(view.subject.state);
}

/** A decision in words. On an appeal, and for a post that members don't see yet, the same decision says something else. */
export function actionWords(action: CaseAction, view?: Pick<CaseView, 'appeal' | 'subject'>): string {
  if (view?.appeal) return t(`action-appeal.${action}`);
  if (isHidden(view) && (action === 'keep-with-support' || action === 'hide-for-edit'))
    return t(`action-hidden.${action}`);
  return t(`action.${action}`);
}

/** The question that the decision form asks. */
export function question(view: Pick<CaseView, 'appeal' | 'subject'>): string {
  if (view.appeal) return t('decide.what-appeal');
  return t(`decide.what-${view.subject?.kind ?? 'membership'}`);
}

/** The name of the person a case is about, or what to call them. */
export function personName(view: Pick<CaseView, 'subject'>): string {
  switch (view.subject?.kind) {
    case 'post':
      return view.subject.author.pseudonym;
    case 'join-request':
    case 'membership':
      return view.subject.pseudonym;
    case 'report':
    case undefined:
      return t('decide.the-person');
  }
}

const WHY_NOT = new Set([
  'own-content',
  'same-decider',
  'training-lapsed',
  'case-claimed',
  'case-decided',
  'forbidden',
]);

/** Why the reader can't take a case, from the server's code. */
export function whyNotWords(code: string): string {
  return t(WHY_NOT.has(code) ? (`decide.why-${code}` as WordId) : 'decide.why-other');
}

const isWord = (id: string): id is WordId => id in cases;

/** Words for an id of ours that the server says as free text, such as an outcome; other texts are shown as they are. */
export function wordsOr(prefix: 'action' | 'headline' | 'reason', value: string): string {
  const id = `${prefix}.${value}`;
  return isWord(id) ? t(id) : value;
}

/** A line of a case's history: what was done, and why. */
export function historyWords({ verb, detail }: CaseView['log'][number]): string {
  const what = [`history.${verb.replaceAll(' ', '-')}`, `action.${verb}`].find(isWord);
  const why = detail === null ? undefined : [`history-cause.${detail}`, `reason.${detail}`].find(isWord);
  const action = what ? t(what) : verb;
  return detail === null ? action : t('history.why', { action, why: why ? t(why) : detail });
}
