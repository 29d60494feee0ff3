import type { Deps } from '../../deps.ts';
import type { CaseRecord } from './case.ts';
import { hasLeadFor } from './leads.ts';
import type { Offering } from './target.ts';

/** The decisions that fit a case as it is now. Handing it on to a lead is none where there is no lead to take it. */
export async function offersOf(deps: Deps, row: CaseRecord): Promise<Offering> {
  const offering = await deps.targets[row.target.kind].offers(deps.db, row);
  if (!offering.actions.includes('escalate') || (await hasLeadFor(deps, row))) return offering;
  return { ...offering, actions: offering.actions.filter((action) => action !== 'escalate') };
}
