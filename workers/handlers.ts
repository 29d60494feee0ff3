import type { Deps } from '../server/deps.ts';
import { sendNotice } from '../server/features/notices/sendNotice.ts';
import { runTrial } from '../server/features/rules/runTrial.ts';
import { giveUpTrial } from '../server/features/rules/sweepRules.ts';
import { beat } from '../server/health/health.ts';
import type { GaveUp, Handlers } from '../server/jobs/consume.ts';
import { giveUpScreening, screen } from './screenPost.ts';

/** Every job's handler: parse (done by the consumer), call the verb. */
export function handlersOf(deps: Deps): Handlers {
  return {
    screen: (payload) => screen(deps, payload),
    'screen-urgent': (payload) => screen(deps, payload),
    'send-notice': (payload) => sendNotice(deps, payload),
    'try-rules': ({ trialId }) => runTrial(deps, trialId),
    heartbeat: () => beat(deps),
  } satisfies Handlers;
}

/** What follows when a job has failed for good: a failed screening asks a person. */
export function gaveUpOf(deps: Deps): GaveUp {
  return {
    screen: (payload, stalled) => giveUpScreening(deps, payload, stalled),
    'screen-urgent': (payload, stalled) => giveUpScreening(deps, payload, stalled),
    'try-rules': ({ trialId }) => giveUpTrial(deps, trialId),
  };
}
