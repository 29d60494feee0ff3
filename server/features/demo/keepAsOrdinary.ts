import type { PostId } from '../../contract/ids.ts';
import { actorOfAccount } from '../accounts/authenticate.ts';
import { caseOf } from '../cases/readCases.ts';
import { claimCase } from '../cases/claimCase.ts';
import { decideCase } from '../cases/decideCase.ts';
import { isSeen } from '../posts/post.ts';
import { postById } from '../posts/readPosts.ts';
import { ago, type Stage } from './stage.ts';

/** How long after an ordinary post was flagged each of the staff looked at it, in hours: the lead checks what was flagged as a crisis. */
const lookedAfterHours = { supporter: 0.5, lead: 3 } as const;

/** Lets staff decide that a flagged ordinary post may stand, as they do: a crisis is looked at by a second person. */
export async function keepAsOrdinary(stage: Stage, id: PostId, hoursAgo: number): Promise<void> {
  await decideAs(stage, 'supporter', id, hoursAgo);
  await decideAs(stage, 'lead', id, hoursAgo);
}

async function decideAs(stage: Stage, who: keyof typeof lookedAfterHours, id: PostId, hoursAgo: number): Promise<void> {
  const [row, post] = await Promise.all([caseOf(stage.deps.db, { kind: 'post', id }), postById(stage.deps.db, id)]);
  if (row === null || post === null || row.state !== 'open') return;
  const deps = ago(stage, Math.max(hoursAgo - lookedAfterHours[who], 0.01));
  const actor = await actorOfAccount(deps, stage[who]);
  const claimed = await claimCase(deps, actor, row._id);
  if (claimed.claim === null) return;
  await decideCase(deps, actor, {
    id: row._id,
    idempotencyKey: null,
    body: {
      action: isSeen(post.state) ? 'keep' : 'publish',
      reason: 'flag-was-wrong',
      note: '',
      revision: post.latest.revision,
      claimId: claimed.claim.id,
      help: [],
    },
  });
}
