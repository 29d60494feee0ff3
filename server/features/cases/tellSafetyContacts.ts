import { caseLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import type { CommunityRow } from '../communities/community.ts';
import { announceCase } from './announceCase.ts';
import type { CaseRecord } from './case.ts';
import { findUnclaimedCrises, noteSafetyMail } from './safetyMail.store.ts';

/**
 * Mails a community's safety contact of each crisis that nobody has claimed: at once, and again every 15 minutes until somebody
 * does; one mail tells of all that is new in a community. It has no words of any member. One that can't be sent is shown on the desk and tried again at the next sweep.
 */
export async function tellSafetyContacts(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const crises = await findUnclaimedCrises(deps.db, now, after(now, -caseLimits.safetyMailMs), 100);
  const ids = crises.flatMap((row) => (row.communityId === null ? [] : [row.communityId]));
  for (const community of (await communitiesById(deps, ids)).values()) {
    await tell(
      deps,
      community,
      crises.filter((row) => row.communityId === community._id),
      now,
    );
  }
}

async function tell(deps: Deps, community: CommunityRow, crises: readonly CaseRecord[], now: Date): Promise<void> {
  // Whoever takes a case here first sends its mail. A process that dies before the mail is out holds it for the lease alone.
  const lease = after(now, caseLimits.safetyLeaseMs - caseLimits.safetyMailMs);
  const taken: CaseRecord[] = [];
  for (const row of crises) if (await noteSafetyMail(deps.db, row, { safetyMailedAt: lease })) taken.push(row);
  const [longest] = taken.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
  if (longest === undefined) return;
  try {
    const text = words(deps, community, longest, taken.length);
    await deps.mailer.send({ to: community.safetyContact, subject: 'Something needs a supporter now', text });
    for (const row of taken) await note(deps, row, lease, { safetyMailedAt: now, safetyMailFailedAt: null });
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    deps.log.error({ cases: taken.map((row) => row._id), code }, 'safety contact not told');
    for (const row of taken) {
      await note(deps, row, lease, { safetyMailedAt: row.safetyMailedAt, safetyMailFailedAt: now });
    }
  }
}

async function note(
  deps: Deps,
  row: CaseRecord,
  lease: Date,
  set: Pick<CaseRecord, 'safetyMailedAt' | 'safetyMailFailedAt'>,
): Promise<void> {
  await noteSafetyMail(deps.db, { _id: row._id, safetyMailedAt: lease }, set);
  if (row.safetyMailFailedAt !== null || set.safetyMailFailedAt !== null) await announceCase(deps, { ...row, ...set });
}

function words(deps: Deps, community: CommunityRow, longest: CaseRecord, count: number): string {
  const what = count === 1 ? 'something' : `${count} things`;
  return [
    `In the group “${community.name}” ${what} may mean danger to life, and nobody has taken it yet.`,
    `It has waited since ${longest.openedAt.toISOString().slice(11, 16)} UTC.`,
    '',
    `Please sign in and take it: ${deps.config.publicUrl}/desk/${longest._id}`,
    '',
    'We send this again every 15 minutes until somebody has taken it.',
  ].join('\n');
}
