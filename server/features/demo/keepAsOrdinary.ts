import { actorOfAccount } from '../accounts/authenticate.ts';
import { caseOf } from '../cases/readCases.ts';
import { claimCase } from '../cases/claimCase.ts';
import { decideCase } from '../cases/decideCase.ts';
import { isSeen, type PostRow } from '../posts/post.ts';
import { ago, type Stage } from './stage.ts';

/** Half an hour after an ordinary post was flagged, the demonstration's supporter looked at it and let it stand. */
const lookedAfterHours = 0.5;

/** Lets the supporter decide that a flagged ordinary post may stand, as supporters do. */
export async function keepAsOrdinary(stage: Stage, post: PostRow, hoursAgo: number): Promise<void> {
  const row = await caseOf(stage.deps.db, { kind: 'post', id: post._id });
  if (row === null) return;
  const deps = ago(stage, Math.max(hoursAgo - lookedAfterHours, 0.01));
  const actor = await actorOfAccount(deps, stage.supporter);
  const claimed = await claimCase(deps, actor, row._id);
  if (claimed.claim === null) return;
  await decideCase(deps, actor, {
    id: row._id,
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
