import type { CommunityId } from '../../contract/ids.ts';
import type { HouseDraft } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../kit/problem.ts';
import { faultsOf, hashOf, nothingChanged, settled } from './house.rules.ts';
import { findCurrent } from './houseRules.store.ts';

/** A draft that can be tried and saved, with what it would change. */
export interface ReadyDraft {
  readonly draft: HouseDraft;
  readonly hash: string;
  readonly basedOn: number;
  readonly current: HouseDraft;
}

/**
 * Makes a draft ready. Raises `invalid-input` with every fault, or where it changes nothing, and `stale-rules` (with the version in effect)
 * where it is based on another version.
 */
export async function requireDraft(
  deps: Pick<Deps, 'db'>,
  communityId: CommunityId,
  input: { readonly draft: HouseDraft; readonly basedOn: number },
): Promise<ReadyDraft> {
  const faults = faultsOf(input.draft);
  if (faults.length > 0) refuse('invalid-input', { faults });
  const row = await findCurrent(deps.db, communityId);
  const version = row?.version ?? 0;
  if (version !== input.basedOn) refuse('stale-rules', { extra: { version } });
  const current = row?.draft ?? nothingChanged;
  const draft = settled(input.draft);
  const hash = hashOf(draft);
  // What is in effect may name rules that the book has lost since.
  if (hash === hashOf(settled(current))) {
    refuse('invalid-input', { faults: [{ path: 'draft', message: 'This changes nothing' }] });
  }
  return { draft, hash, basedOn: version, current };
}
