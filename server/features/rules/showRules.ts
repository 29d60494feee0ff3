import { rulesLimits } from '../../../config/limits.ts';
import type { RulesView } from '../../contract/rules.ts';
import type { CommunityId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { after } from '../../kit/clock.ts';
import { listedRules } from '../../triage/house/listedRules.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessRules } from './accessRules.ts';
import { countExamples } from './examples.store.ts';
import { nothingChanged, settled } from './house.rules.ts';
import { findCurrent, findWaitingProposal, keepsWords } from './houseRules.store.ts';
import { mayChangeRules, mayReadTrials } from './rules.policy.ts';
import { presentCurrent, presentProposal, presentRule, presentWords, type Statistics } from './rules.present.ts';
import { countFirings, countOutcomes } from './statistics.store.ts';

/**
 * Every rule that screens a community's posts, with what came of it there, the community's own words and what waits for a second lead.
 * Raises `not-found` for who does not work there, `training-lapsed`.
 */
export async function showRules(deps: Deps, actor: Actor, slug: string): Promise<RulesView> {
  const community = await accessRules(deps, actor, slug);
  const now = deps.clock.now();
  const id = community._id;
  const [current, waiting, examplesKeepWords, examples, statistics] = await Promise.all([
    findCurrent(deps.db, id),
    findWaitingProposal(deps.db, id, now),
    keepsWords(deps.db, id),
    countExamples(deps.db, id),
    statisticsOf(deps, id, now),
  ]);
  const draft = settled(current?.draft ?? nothingChanged);
  return {
    version: current?.version ?? 0,
    current: presentCurrent(current),
    draft,
    rules: listedRules.map((rule) => presentRule(rule, draft, statistics)),
    words: presentWords(draft, statistics),
    waiting: waiting === null ? null : presentProposal(waiting, draft, actor, now),
    settings: { examplesKeepWords },
    examples,
    can: {
      change: mayChangeRules(actor, id, now),
      decide: mayReadTrials(actor, id, now),
      export: mayChangeRules(actor, id, now),
    },
  };
}

async function statisticsOf(deps: Deps, communityId: CommunityId, now: Date): Promise<Statistics> {
  const since = { short: after(now, -rulesLimits.shortMs), long: after(now, -rulesLimits.longMs) };
  const [fired, decided] = await Promise.all([
    countFirings(deps.db, communityId, since),
    countOutcomes(deps.db, communityId, since.long),
  ]);
  return {
    fired: new Map(fired.map(({ _id, days30, days90 }) => [_id, { days30, days90 }])),
    agreement: new Map(decided.map(({ _id, agreed, disagreed }) => [_id, { agreed, disagreed }])),
  };
}
