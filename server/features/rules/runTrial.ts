import { setImmediate as breathe } from 'node:timers/promises';
import { rulesLimits } from '../../../config/limits.ts';
import type { TrialId } from '../../contract/ids.ts';
import type { Severity } from '../../contract/screening.ts';
import type { Deps } from '../../deps.ts';
import { compileHouse } from '../../triage/house/compileHouse.ts';
import { isFlagged, tryHouse, type Sides } from '../../triage/house/tryHouse.ts';
import { communityById } from '../communities/accessCommunity.ts';
import { screenedText } from '../posts/post.ts';
import { postsToTry, type PostToTry } from '../posts/postsToTry.ts';
import { draftOf } from './houseOf.ts';
import type { Difference, TrialCounts, TrialRow } from './rules.ts';
import { advanceTrial, beginTrial, endTrial, type TrialStep } from './trials.store.ts';

type Doors = Pick<Deps, 'db' | 'clock'>;

/**
 * Runs a trial to its end, from where it stands. Safe to run twice, also at once: each batch is noted by whoever is first, and the other
 * run stops. Does nothing for a trial that is over.
 */
export async function runTrial(deps: Doors, id: TrialId): Promise<void> {
  let trial = await beginTrial(deps.db, id, deps.clock.now());
  if (trial === null) return;
  const reading = await readingOf(deps, trial);
  while (trial !== null) {
    const posts = await postsToTry(deps.db, {
      communityId: trial.communityId,
      before: trial.before,
      limit: Math.min(rulesLimits.trialBatch, trial.posts - trial.done),
    });
    const last = posts.at(-1);
    if (last === undefined) return endTrial(deps.db, id, { failure: null, at: deps.clock.now() });
    const step: TrialStep = {
      ...(await stepOver(posts, reading)),
      read: posts.length,
      before: last._id,
      at: deps.clock.now(),
    };
    trial = await advanceTrial(deps.db, trial, step);
  }
}

interface Reading {
  readonly condition: string;
  readonly sides: Sides;
  readonly now: Date;
}

async function readingOf(deps: Doors, trial: TrialRow): Promise<Reading> {
  const [community, current] = await Promise.all([
    communityById(deps, trial.communityId),
    draftOf(deps, trial.communityId, trial.basedOn),
  ]);
  const before = trial.basedOn === 0 ? undefined : compileHouse({ ...current, version: trial.basedOn });
  const sides: Sides = { before, after: compileHouse({ ...trial.draft, version: trial.basedOn + 1 }) };
  return { condition: community.condition, sides, now: trial.at };
}

type Lists = Pick<TrialStep, 'counts' | 'newlyFlagged' | 'noLongerFlagged' | 'changed'>;

/** Reads a batch; between two posts whatever else the process has to do goes first. */
async function stepOver(posts: readonly PostToTry[], reading: Reading): Promise<Lists> {
  const read: { kind: Kind | null; difference: Difference; flags: readonly [boolean, boolean] }[] = [];
  for (const post of posts) {
    read.push(tryPost(post, reading));
    await breathe();
  }
  const of = (kind: Kind): Difference[] => read.filter((one) => one.kind === kind).map((one) => one.difference);
  const newlyFlagged = of('newlyFlagged');
  const noLongerFlagged = of('noLongerFlagged');
  const changed = of('changed');
  const counts: TrialCounts = {
    newlyFlagged: newlyFlagged.length,
    noLongerFlagged: noLongerFlagged.length,
    changed: changed.length,
    flaggedBefore: read.filter(({ flags }) => flags[0]).length,
    flaggedAfter: read.filter(({ flags }) => flags[1]).length,
    endangered: read.filter(({ difference }) => difference.endangered).length,
  };
  return { counts, newlyFlagged, noLongerFlagged, changed };
}

const isDanger = (severity: Severity): boolean => severity === 'red' || severity === 'crisis';

type Kind = 'newlyFlagged' | 'noLongerFlagged' | 'changed';

function tryPost(post: PostToTry, { condition, sides, now }: Reading) {
  const text = screenedText(post.latest);
  const { before, after, differing } = tryHouse({ text, condition, findings: post.findings }, sides, now);
  const flags = [isFlagged(before), isFlagged(after)] as const;
  const differs = before.severity !== after.severity || before.contentState !== after.contentState;
  const kind: Kind | null =
    flags[0] !== flags[1] ? (flags[1] ? 'newlyFlagged' : 'noLongerFlagged') : flags[1] && differs ? 'changed' : null;
  const difference: Difference = {
    postId: post._id,
    threadId: post.threadId,
    at: post.createdAt,
    revision: post.latest.revision,
    span: differing[0]?.span ?? null,
    before: { severity: before.severity, state: before.contentState },
    after: { severity: after.severity, state: after.contentState },
    rules: [...new Set(differing.map((finding) => finding.rule))],
    endangered: isDanger(before.severity) && !isDanger(after.severity),
  };
  return { kind, difference, flags };
}
