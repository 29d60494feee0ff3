import type { Community } from '../../../../server/contract/communities.ts';

/** What a draft is filled in for: the group as it is now. */
export type Asking = Pick<Community, 'joinQuestions' | 'charter'>;

/** What somebody has filled in so far, kept on the device until it is sent. */
export type JoinDraft = {
  as: 'patient' | 'carer' | 'none' | undefined;
  age: boolean;
  ideas: readonly string[];
  name: string;
  ownName: boolean;
  /** Each with the question that it answers, since a group can change its questions. */
  answers: readonly { question: string; answer: string }[];
  /** The version of the rules that was agreed to; null: none. */
  charterVersion: number | null;
  healthConsent: boolean;
  key: string;
};

/** Nothing filled in yet. */
export const EMPTY_JOIN: JoinDraft = {
  as: undefined,
  age: false,
  ideas: [],
  name: '',
  ownName: false,
  answers: [],
  charterVersion: null,
  healthConsent: false,
  key: '',
};

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : '')) : [];

function answersIn(value: unknown): JoinDraft['answers'] {
  if (!Array.isArray(value)) return [];
  return (value as (Partial<Record<string, unknown>> | null)[]).flatMap((each) => {
    const { question, answer } = each ?? {};
    return typeof question === 'string' && typeof answer === 'string' ? [{ question, answer }] : [];
  });
}

/** Reads a draft as it was kept. What can't be read counts as not filled in. */
export function readJoinDraft(kept: string): JoinDraft {
  if (kept === '') return EMPTY_JOIN;
  try {
    const value = JSON.parse(kept) as Record<string, unknown>;
    const as = value['as'];
    return {
      as: as === 'patient' || as === 'carer' || as === 'none' ? as : undefined,
      age: value['age'] === true,
      ideas: textsIn(value['ideas']),
      name: typeof value['name'] === 'string' ? value['name'] : '',
      ownName: value['ownName'] === true,
      answers: answersIn(value['answers']),
      charterVersion: typeof value['charterVersion'] === 'number' ? value['charterVersion'] : null,
      healthConsent: value['healthConsent'] === true,
      key: typeof value['key'] === 'string' ? value['key'] : '',
    };
  } catch {
    return EMPTY_JOIN;
  }
}

/** The pages of joining, in order: who, age, name, one for each question, rules, check. */
export function stepsOf(questions: number): string[] {
  return ['who', 'age', 'name', ...Array.from({ length: questions }, (_, n) => `q${n + 1}`), 'rules', 'check'];
}

/** Which question a step is, from 0; undefined when it is none. */
export function questionOf(step: string): number | undefined {
  const match = /^q([1-9])$/u.exec(step);
  return match ? Number(match[1]) - 1 : undefined;
}

/** What was answered to the question that a group asks at a place, from 0. */
export function answerAt(draft: JoinDraft, { joinQuestions }: Asking, index: number): string {
  const asked = joinQuestions[index]?.question;
  return draft.answers.find(({ question }) => question === asked)?.answer ?? '';
}

/** Whether a step is filled in for the group as it is now, as far as can be told here: the server decides. */
export function isAnswered(draft: JoinDraft, group: Asking, step: string): boolean {
  const question = questionOf(step);
  if (question !== undefined) return answerAt(draft, group, question).trim() !== '';
  switch (step) {
    case 'who':
      return draft.as === 'patient' || draft.as === 'carer';
    case 'age':
      return draft.age;
    case 'name':
      return draft.name.trim().length >= 2;
    case 'rules':
      return draft.charterVersion === group.charter.version && draft.healthConsent;
    default:
      return false;
  }
}

/** The step to open when an address asks for one: no further than the first that is not filled in. */
export function openStep(draft: JoinDraft, group: Asking, asked: string | undefined): string {
  const steps = stepsOf(group.joinQuestions.length);
  const firstOpen = steps.findIndex((step) => !isAnswered(draft, group, step));
  const furthest = firstOpen < 0 ? steps.length - 1 : firstOpen;
  const wanted = asked === undefined ? furthest : steps.indexOf(asked);
  return steps[wanted < 0 ? furthest : Math.min(wanted, furthest)] ?? 'who';
}

/** Which page a fault that the server found belongs to. */
export function stepOfFault(path: string): string {
  const answer = /^answers\.(\d)/u.exec(path);
  if (answer) return `q${Number(answer[1]) + 1}`;
  if (path === 'as') return 'who';
  if (path === 'pseudonym') return 'name';
  return path === 'charterAccepted' || path === 'healthConsent' || path === 'charterVersion' ? 'rules' : 'check';
}
