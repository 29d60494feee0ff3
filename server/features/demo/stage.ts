import type { AccountId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import type { CommunityRow } from '../communities/community.ts';

const hour = 60 * 60 * 1_000;

/** Where the made-up people act: one community, and the way to an instant in the past. */
export interface Stage {
  readonly deps: Deps;
  readonly community: CommunityRow;
  readonly people: ReadonlyMap<string, AccountId>;
  readonly supporter: AccountId;
  readonly lead: AccountId;
  readonly now: Date;
}

/** The stage's deps with a clock that stands `hoursAgo` before now. */
export function ago(stage: Stage, hoursAgo: number): Deps {
  const at = new Date(stage.now.getTime() - hoursAgo * hour);
  return { ...stage.deps, clock: { now: () => at } };
}
