import { accountLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { removeUnconfirmed } from './accounts.store.ts';
import { removeOldTokens } from './tokens.store.ts';

/** Removes links that are too old, and accounts whose address nobody confirmed. Safe to run twice. */
export async function sweepAccounts(deps: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = deps.clock.now();
  await removeOldTokens(deps.db, now);
  await removeUnconfirmed(deps.db, after(now, -accountLimits.unconfirmedMs));
}
