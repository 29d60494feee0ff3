import type { ChangeCommunity, CommunitySettings, CreateCommunity } from '../../../../server/contract/communities.ts';
import type { Fault } from '../../../../server/contract/problem.ts';
import settings from '../../words/en-GB/settings.json';
import { addWords, t, type WordId } from '../../words/words.ts';

addWords(settings);

/** A group being written down: what its form holds, as typed. */
export type GroupDraft = {
  name: string;
  slug: string;
  condition: string;
  purpose: string;
  audience: CreateCommunity['audience'];
  from: string;
  to: string;
  charter: string;
  questions: { question: string; hint: string }[];
  firstPosts: string;
  holdLinks: boolean;
  hours: string;
  contact: string;
};

export const QUESTIONS = { min: 2, max: 4 } as const;

/** A new group, with the defaults of the service. */
export const NEW_GROUP: GroupDraft = {
  name: '',
  slug: '',
  condition: '',
  purpose: '',
  audience: 'patients',
  from: '18',
  to: '',
  charter: '',
  questions: Array.from({ length: QUESTIONS.min }, () => ({ question: '', hint: '' })),
  firstPosts: '3',
  holdLinks: true,
  hours: '',
  contact: '',
};

/** The steps of the guided form, in order, with the paths of the faults that belong to each. */
export const STEPS = {
  about: ['name', 'slug', 'condition', 'purpose'],
  who: ['audience', 'ageBand'],
  charter: ['charter'],
  questions: ['joinQuestions'],
  newcomers: ['newcomer'],
  care: ['staffedHours', 'safetyContact'],
} as const;
export type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as Step[];

/** The step that a fault belongs to, by its path. */
export function stepOf(path: string): Step {
  const first = path.split('.')[0] ?? '';
  return STEP_NAMES.find((step) => (STEPS[step] as readonly string[]).includes(first)) ?? 'about';
}

/** A web address made from a name: small letters, figures and single hyphens. */
export function slugFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/gu, '');
}

const ageBand = ({ from, to }: GroupDraft): CreateCommunity['ageBand'] => ({
  from: Number(from),
  to: to.trim() === '' ? null : Number(to),
});

/** The draft as the API takes it. */
export function bodyOf(draft: GroupDraft): CreateCommunity {
  return {
    slug: draft.slug.trim(),
    name: draft.name.trim(),
    condition: draft.condition.trim(),
    purpose: draft.purpose.trim(),
    audience: draft.audience,
    ageBand: ageBand(draft),
    charter: draft.charter.trim(),
    joinQuestions: draft.questions.map(({ question, hint }) => ({ question: question.trim(), hint: hint.trim() })),
    newcomer: { firstPostsLookedAt: Number(draft.firstPosts), holdLinks: draft.holdLinks },
    staffedHours: draft.hours.trim(),
    safetyContact: draft.contact.trim(),
  };
}

/** Settings as their form shows them. */
export function draftOf({ community, charterText, newcomer, safetyContact }: CommunitySettings): GroupDraft {
  return {
    name: community.name,
    slug: community.slug,
    condition: community.condition,
    purpose: community.purpose,
    audience: community.audience,
    from: String(community.ageBand.from),
    to: community.ageBand.to === null ? '' : String(community.ageBand.to),
    charter: charterText,
    questions: community.joinQuestions.map(({ question, hint }) => ({ question, hint })),
    firstPosts: String(newcomer.firstPostsLookedAt),
    holdLinks: newcomer.holdLinks,
    hours: community.staffedHours,
    contact: safetyContact,
  };
}

/** What was typed over settings as they were read, over the same settings as they are now: only what was touched stays. */
export function rebased(typed: GroupDraft, before: GroupDraft, now: GroupDraft): GroupDraft {
  const touched = Object.entries(typed).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof GroupDraft]),
  );
  return { ...now, ...Object.fromEntries(touched) };
}

/** Only what differs between two drafts, for a change. A changed charter is a new version, so it is sent only then. */
export function changesBetween(before: GroupDraft, after: GroupDraft): ChangeCommunity {
  const old = bodyOf(before);
  const changed = Object.entries(bodyOf(after)).filter(
    ([key, value]) => key !== 'slug' && JSON.stringify(value) !== JSON.stringify(old[key as keyof CreateCommunity]),
  );
  return Object.fromEntries(changed);
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
/** Addresses below `/groups/` that are pages of our own. */
const RESERVED = ['create', 'new'];
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

type Rule = [path: string, value: string, label: WordId, max: number];

function filled(rules: readonly Rule[]): Fault[] {
  return rules.flatMap(([path, value, label, max]) => {
    const length = value.trim().length;
    if (length === 0) return [{ path, message: t('settings.fault.empty', { label: t(label) }) }];
    return length > max ? [{ path, message: t('settings.fault.long', { label: t(label) }) }] : [];
  });
}

const fault = (isWrong: boolean, path: string, id: WordId): Fault[] => (isWrong ? [{ path, message: t(id) }] : []);
const isAge = (text: string): boolean => /^\d+$/u.test(text.trim()) && Number(text) >= 18 && Number(text) <= 120;

const CHECKS: Record<Step, (draft: GroupDraft) => Fault[]> = {
  about: (d) => [
    ...filled([
      ['name', d.name, 'settings.name', 60],
      ['slug', d.slug, 'settings.slug', 40],
      ['condition', d.condition, 'settings.condition', 80],
      ['purpose', d.purpose, 'settings.purpose', 600],
    ]),
    ...fault(d.slug !== '' && !SLUG.test(d.slug), 'slug', 'settings.fault.slug'),
    ...fault(RESERVED.includes(d.slug), 'slug', 'settings.fault.slug-reserved'),
  ],
  who: (d) => [
    ...fault(!isAge(d.from), 'ageBand.from', 'settings.fault.age'),
    ...fault(d.to.trim() !== '' && !isAge(d.to), 'ageBand.to', 'settings.fault.age'),
    ...fault(isAge(d.from) && isAge(d.to) && Number(d.to) < Number(d.from), 'ageBand.to', 'settings.fault.age-order'),
  ],
  charter: (d) => filled([['charter', d.charter, 'settings.charter', 8_000]]),
  questions: (d) =>
    d.questions.flatMap(({ question }, index) =>
      question.trim() === ''
        ? [
            {
              path: `joinQuestions.${index}.question`,
              message: t('settings.fault.empty', { label: t('settings.question', { n: index + 1 }) }),
            },
          ]
        : [],
    ),
  newcomers: (d) =>
    fault(
      !/^\d+$/u.test(d.firstPosts.trim()) || Number(d.firstPosts) > 20,
      'newcomer.firstPostsLookedAt',
      'settings.fault.posts',
    ),
  care: (d) => [
    ...filled([['staffedHours', d.hours, 'settings.hours', 120]]),
    ...fault(!EMAIL.test(d.contact.trim()), 'safetyContact', 'settings.fault.email'),
  ],
};

/** What is wrong with one step, or with all of them, told before anything is sent. The server has the last word. */
export function faultsIn(draft: GroupDraft, step?: Step): Fault[] {
  return (step ? [step] : STEP_NAMES).flatMap((each) => CHECKS[each](draft));
}
