import { useCallback, useState } from 'react';
import type { CommunitySettings } from '../../../../server/contract/communities.ts';
import { draftOf, type GroupDraft, rebased } from './groupDraft.ts';

type Held = {
  /** The settings that the draft is held against. */
  data: CommunitySettings;
  draft: GroupDraft;
  /** The version of the rules that was being changed; null: of those that are loaded next. */
  charterVersion: number | null;
};

/** Settings being changed, and what they are changed from. */
export type KeptGroup = {
  before: GroupDraft;
  draft: GroupDraft;
  set: (change: Partial<GroupDraft>) => void;
  charterVersion: number;
  /** Changes whichever rules are loaded next, once their writer was told that they are others. */
  takeNextCharter: () => void;
};

function heldOf(data: CommunitySettings): Held {
  return { data, draft: draftOf(data), charterVersion: data.community.charter.version };
}

/** Newly loaded settings under what was typed. Rules being rewritten stay a change of the version that was read. */
function over(held: Held, data: CommunitySettings): Held {
  const fresh = heldOf(data);
  const draft = rebased(held.draft, draftOf(held.data), fresh.draft);
  const isOwn = draft.charter.trim() !== fresh.draft.charter.trim() && held.charterVersion !== null;
  return { data, draft, charterVersion: isOwn ? held.charterVersion : fresh.charterVersion };
}

/** Keeps what is typed while settings are loaded again: what others changed meanwhile is neither shown as old nor put back. */
export function useGroupDraft(data: CommunitySettings): KeptGroup {
  const [state, setState] = useState(() => heldOf(data));
  const held = state.data === data ? state : over(state, data);
  if (held !== state) setState(held);
  const set = useCallback(
    (change: Partial<GroupDraft>) => setState((old) => ({ ...old, draft: { ...old.draft, ...change } })),
    [],
  );
  const takeNextCharter = useCallback(() => setState((old) => ({ ...old, charterVersion: null })), []);
  return {
    before: draftOf(held.data),
    draft: held.draft,
    set,
    charterVersion: held.charterVersion ?? data.community.charter.version,
    takeNextCharter,
  };
}
