import type { PostId } from '../server/contract/ids.ts';
import type { Deps } from '../server/deps.ts';
import { leaveToPerson } from '../server/features/posts/applyScreening.ts';
import { openLateCase } from '../server/features/screening/openLateCase.ts';
import { screenPost } from '../server/features/screening/screenPost.ts';
import type { JobPayload } from '../server/jobs/catalog.ts';

/** Screens the newest revision of what the payload names; posts are the only kind of content so far. */
export function screen(deps: Deps, payload: JobPayload<'screen'>): Promise<void> {
  return screenPost(deps, payload.id as PostId);
}

/**
 * Asks a person to look at what could not be screened. What ended its worker each time (`stalled`) is not tried again; anything else
 * goes on waiting, because a late screening still counts.
 */
export async function giveUpScreening(deps: Deps, payload: JobPayload<'screen'>, stalled: boolean): Promise<void> {
  const id = payload.id as PostId;
  // The person first: should this process end in between, it is tried again, and never left to somebody whom nobody asked.
  await openLateCase(deps, id);
  if (stalled) await leaveToPerson(deps.db, id, payload.revision);
}
