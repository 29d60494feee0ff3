/** What somebody has filled in so far, kept on the device until it is sent. */
export type JoinDraft = {
  as: 'patient' | 'carer' | 'none' | undefined;
  age: boolean;
  ideas: readonly string[];
  name: string;
  ownName: boolean;
  answers: readonly string[];
  charterAccepted: boolean;
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
  charterAccepted: false,
  healthConsent: false,
  key: '',
};

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : '')) : [];

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
      answers: textsIn(value['answers']),
      charterAccepted: value['charterAccepted'] === true,
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

/** Whether a step is filled in, as far as can be told here: the server decides. */
export function isAnswered(draft: JoinDraft, step: string): boolean {
  const question = questionOf(step);
  if (question !== undefined) return (draft.answers[question] ?? '').trim() !== '';
  switch (step) {
    case 'who':
      return draft.as === 'patient' || draft.as === 'carer';
    case 'age':
      return draft.age;
    case 'name':
      return draft.name.trim().length >= 2;
    case 'rules':
      return draft.charterAccepted && draft.healthConsent;
    default:
      return false;
  }
}

/** The step to open when an address asks for one: no further than the first that is not filled in. */
export function openStep(draft: JoinDraft, steps: readonly string[], asked: string | undefined): string {
  const firstOpen = steps.findIndex((step) => !isAnswered(draft, step));
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
