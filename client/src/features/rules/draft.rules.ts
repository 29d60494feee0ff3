import type { HouseDraft, HouseWord, RuleLevel, RuleRow } from '../../../../server/contract/rules.ts';

/** From off to crisis: the order of danger. */
export const LEVELS = ['off', 'green', 'amber', 'red', 'crisis'] as const satisfies readonly RuleLevel[];

/** A group that has changed nothing: the book alone. */
export const NOTHING_CHANGED: HouseDraft = { words: [], changes: [] };

/** Whether one level is less than another. */
export function isLower(level: RuleLevel, than: RuleLevel): boolean {
  return LEVELS.indexOf(level) < LEVELS.indexOf(than);
}

/** A phrase as the server keeps it: single spaces, and none of the marks that turn its direction round, which come with pasted text. */
export function plainPhrase(phrase: string): string {
  return phrase.replaceAll(/[\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

/** A phrase as two leads would call it the same: in small letters. */
export function phraseKey(phrase: string): string {
  return plainPhrase(phrase).toLowerCase();
}

function isSameWord(a: HouseWord, b: HouseWord): boolean {
  return a.phrase === b.phrase && a.action === b.action && a.category === b.category;
}

/** The level that a draft gives a rule; undefined where it leaves it to the book. */
export function levelIn(draft: HouseDraft, rule: string): RuleLevel | undefined {
  return draft.changes.find((change) => change.rule === rule)?.to;
}

/** A draft with a rule at a level; undefined leaves it to the book. */
export function withLevel(draft: HouseDraft, rule: string, to: RuleLevel | undefined): HouseDraft {
  const rest = draft.changes.filter((change) => change.rule !== rule);
  return { ...draft, changes: to === undefined ? rest : [...rest, { rule, to }] };
}

/** A draft with a word: in the place of `before`, or at the end. */
export function withWord(draft: HouseDraft, word: HouseWord, before?: string): HouseDraft {
  const key = before === undefined ? undefined : phraseKey(before);
  const at = draft.words.findIndex((each) => phraseKey(each.phrase) === key);
  if (at < 0) return { ...draft, words: [...draft.words, word] };
  return { ...draft, words: draft.words.with(at, word) };
}

/** A draft without a word. */
export function withoutWord(draft: HouseDraft, phrase: string): HouseDraft {
  const key = phraseKey(phrase);
  return { ...draft, words: draft.words.filter((each) => phraseKey(each.phrase) !== key) };
}

/** One difference between two drafts. `path` is where the server would find fault with it. */
export type Change = { key: string; path: string } & (
  | { kind: 'word-added' | 'word-removed' | 'word-changed'; word: HouseWord; before: HouseWord | undefined }
  | { kind: 'rule'; rule: string; from: RuleLevel | undefined; to: RuleLevel | undefined }
);

/** All that a draft changes against what it began from: words first, then rules. */
export function changesBetween(base: HouseDraft, draft: HouseDraft): Change[] {
  const wordOf = (from: HouseDraft, phrase: string): HouseWord | undefined =>
    from.words.find((each) => phraseKey(each.phrase) === phraseKey(phrase));
  const added = draft.words.flatMap((word, at): Change[] => {
    const before = wordOf(base, word.phrase);
    if (before && isSameWord(before, word)) return [];
    const kind = before ? 'word-changed' : 'word-added';
    return [{ kind, word, before, key: `word ${phraseKey(word.phrase)}`, path: `draft.words.${at}.phrase` }];
  });
  const removed = base.words
    .filter((word) => !wordOf(draft, word.phrase))
    .map(
      (word): Change => ({
        kind: 'word-removed',
        word,
        before: word,
        key: `word ${phraseKey(word.phrase)}`,
        path: 'draft.words',
      }),
    );
  const named = [...new Set([...base.changes, ...draft.changes].map(({ rule }) => rule))];
  const rules = named.flatMap((rule): Change[] => {
    const [from, to] = [levelIn(base, rule), levelIn(draft, rule)];
    if (from === to) return [];
    const at = draft.changes.findIndex((change) => change.rule === rule);
    return [{ kind: 'rule', rule, from, to, key: `rule ${rule}`, path: at < 0 ? 'draft' : `draft.changes.${at}.rule` }];
  });
  return [...added, ...removed, ...rules];
}

/** Whether two drafts do the same, in whatever order they say it. */
export function isSameDraft(a: HouseDraft, b: HouseDraft): boolean {
  return a.words.length === b.words.length && changesBetween(a, b).length === 0;
}

/** A draft with one of its changes taken back. */
export function withoutChange(base: HouseDraft, draft: HouseDraft, change: Change): HouseDraft {
  switch (change.kind) {
    case 'rule':
      return withLevel(draft, change.rule, levelIn(base, change.rule));
    case 'word-added':
      return withoutWord(draft, change.word.phrase);
    case 'word-removed':
    case 'word-changed':
      return change.before ? withWord(draft, change.before, change.before.phrase) : draft;
  }
}

/** The changes between `base` and `draft`, made to what others have saved meanwhile. Where both changed the same thing, the draft's wins. */
export function rebased(base: HouseDraft, draft: HouseDraft, onto: HouseDraft): HouseDraft {
  return changesBetween(base, draft).reduce((result, change) => {
    if (change.kind === 'rule') return withLevel(result, change.rule, change.to);
    if (change.kind === 'word-removed') return withoutWord(result, change.word.phrase);
    return withWord(result, change.word, change.word.phrase);
  }, onto);
}

/** Whether a change makes less of a rule that people rely on for danger, so that a second lead has to agree. */
export function takesSecondLead(change: Change, rules: ReadonlyMap<string, RuleRow>): boolean {
  if (change.kind !== 'rule') return false;
  const row = rules.get(change.rule);
  if (!row?.needsSecondLead) return false;
  const to = change.to ?? row.severity;
  return isLower(to, row.severity) && isLower(to, change.from ?? row.severity);
}
