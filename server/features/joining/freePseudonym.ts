import type { Db } from '../../kit/db.ts';
import { isPseudonymFree } from './checkPseudonym.ts';
import type { JoinRequest } from './joinRequest.ts';

/**
 * The name under which a request is let in: the one asked for, or that with a number where somebody took it meanwhile (after a
 * refusal it is no longer kept free).
 */
export async function freePseudonym(db: Db, request: JoinRequest): Promise<string> {
  const { communityId, accountId } = request;
  // Twenty characters at most, with room for the number.
  const stem = request.pseudonym.slice(0, 17).trim();
  for (let n = 1; n < 100; n += 1) {
    const name = n === 1 ? request.pseudonym : `${stem} ${n}`;
    if (await isPseudonymFree({ db }, { communityId, name, accountId })) return name;
  }
  throw new Error('No free pseudonym near the one asked for');
}
