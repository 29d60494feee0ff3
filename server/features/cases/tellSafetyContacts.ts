import { caseLimits } from '../../../config/limits.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import type { CommunityRow } from '../communities/community.ts';
import { announceCase } from './announceCase.ts';
import type { CaseRecord } from './case.ts';
import { findUnclaimedCrises, noteSafetyMail } from './cases.store.ts';

/**
 * Mails a community's safety contact of each crisis that nobody has claimed: at once, and again every 15 minutes until somebody
 * does. The mail has no words of any member. One that can't be sent is shown on the desk and tried again at the next sweep.
 */
export async function tellSafetyContacts(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const crises = await findUnclaimedCrises(deps.db, now, after(now, -caseLimits.safetyMailMs), 100);
  const communities = await communitiesById(
    deps,
    crises.flatMap((row) => (row.communityId === null ? [] : [row.communityId])),
  );
  for (const row of crises) {
    const community = row.communityId === null ? undefined : communities.get(row.communityId);
    if (community !== undefined) await tell(deps, row, community, now);
  }
}

async function tell(deps: Deps, row: CaseRecord, community: CommunityRow, now: Date): Promise<void> {
  // Whoever writes this down first sends the mail; the others leave it.
  if (!(await noteSafetyMail(deps.db, row, { safetyMailedAt: now }))) return;
  try {
    await deps.mailer.send({
      to: community.safetyContact,
      subject: 'Something needs a supporter now',
      text: words(deps, row, community),
    });
    if (row.safetyMailFailedAt !== null) {
      await noteSafetyMail(deps.db, { _id: row._id, safetyMailedAt: now }, { safetyMailFailedAt: null });
      await announceCase(deps, { ...row, safetyMailedAt: now, safetyMailFailedAt: null });
    }
  } catch (error) {
    deps.log.error({ case: row._id, code: error instanceof Error ? error.name : 'unknown' }, 'safety contact not told');
    await noteSafetyMail(
      deps.db,
      { _id: row._id, safetyMailedAt: now },
      { safetyMailedAt: row.safetyMailedAt, safetyMailFailedAt: now },
    );
    await announceCase(deps, { ...row, safetyMailFailedAt: now });
  }
}

function words(deps: Deps, row: CaseRecord, community: CommunityRow): string {
  return [
    `In the group “${community.name}” something may mean danger to life, and nobody has taken it yet.`,
    `It has waited since ${row.openedAt.toISOString().slice(11, 16)} UTC.`,
    '',
    `Please sign in and take it: ${deps.config.publicUrl}/desk/${row._id}`,
    '',
    'We send this again every 15 minutes until somebody has taken it.',
  ].join('\n');
}
