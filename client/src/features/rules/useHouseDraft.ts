import { useMemo, useRef } from 'react';
import type { HouseDraft, HouseWord, RuleLevel, RulesView, RuleRow } from '../../../../server/contract/rules.ts';
import { useDraft } from '../../drafts.ts';
import {
  type Change,
  changesBetween,
  isSameDraft,
  rebased,
  withLevel,
  withoutChange,
  withoutWord,
  withWord,
} from './draft.rules.ts';

/** A change in the making, as it is kept on the device: what it began from, what it says, and the trial that was run. */
type Kept = { basedOn: number; base: HouseDraft; draft: HouseDraft; trialId: string | null; copyOf: number | null };

/** A change in the making, and what can be done with it. */
export type HouseDraftState = {
  basedOn: number;
  /** What the change began from, and what it says now. */
  base: HouseDraft;
  draft: HouseDraft;
  changes: readonly Change[];
  trialId: string | null;
  /** It goes back to this version; null where it does not. */
  copyOf: number | null;
  /** Others have saved a version since it was begun. */
  stale: boolean;
  setLevel: (row: RuleRow, to: RuleLevel | undefined) => void;
  /** Adds a word, or puts it in the place of another. */
  putWord: (word: HouseWord, before?: string) => void;
  removeWord: (phrase: string) => void;
  undo: (change: Change) => void;
  /** Makes what an older version said the change. */
  goBackTo: (version: number, draft: HouseDraft) => void;
  /** Keeps the trial of what was sent, if that is still the change. */
  tried: (trialId: string, sent: HouseDraft) => void;
  /** Puts the change on top of what is in effect now. */
  rebase: () => void;
  drop: () => void;
};

/** A kept change, without rules that the book has lost since. */
function read(text: string, rows: readonly RuleRow[]): Kept | null {
  if (text === '') return null;
  const known = new Set(rows.map((row) => row.id));
  const inBook = (draft: HouseDraft): HouseDraft => ({
    ...draft,
    changes: draft.changes.filter(({ rule }) => known.has(rule)),
  });
  try {
    const kept = JSON.parse(text) as Kept;
    return { ...kept, base: inBook(kept.base), draft: inBook(kept.draft) };
  } catch {
    return null;
  }
}

/** The change that the reader is making to a group's rules. It stays on this device until it is saved or dropped. */
export function useHouseDraft(slug: string, view: RulesView): HouseDraftState {
  const [text, write, forget] = useDraft(`rules/${slug}`);
  const kept = useMemo(() => read(text, view.rules), [text, view.rules]);
  const latest = useRef(kept);
  latest.current = kept;
  // What says the same as what is in effect is no change, whoever made it so.
  const own = view.can.change && kept && !isSameDraft(kept.draft, view.draft) ? kept : null;
  const now: Kept = own ?? { basedOn: view.version, base: view.draft, draft: view.draft, trialId: null, copyOf: null };
  const changes = useMemo(() => changesBetween(now.base, now.draft), [now.base, now.draft]);
  const put = (next: Kept): void => (isSameDraft(next.draft, view.draft) ? forget() : write(JSON.stringify(next)));
  const change = (draft: HouseDraft): void => put({ ...now, draft, copyOf: null });
  return {
    ...now,
    changes,
    stale: own !== null && own.basedOn !== view.version,
    setLevel: (row, to) => change(withLevel(now.draft, row.id, to === row.severity ? undefined : to)),
    putWord: (word, before) => change(withWord(now.draft, word, before)),
    removeWord: (phrase) => change(withoutWord(now.draft, phrase)),
    undo: (each) => change(withoutChange(now.base, now.draft, each)),
    goBackTo: (version, draft) =>
      put({ basedOn: view.version, base: view.draft, draft, trialId: null, copyOf: version }),
    tried: (trialId, sent) => {
      // The answer may come when the change has been taken back, or says something else.
      const { current } = latest;
      if (current && isSameDraft(current.draft, sent)) write(JSON.stringify({ ...current, trialId }));
    },
    rebase: () =>
      put({
        basedOn: view.version,
        base: view.draft,
        draft: rebased(now.base, now.draft, view.draft),
        trialId: null,
        copyOf: null,
      }),
    drop: forget,
  };
}
