import { useState } from 'react';
import type { RuleTrial, StartTrial } from '../../../../server/contract/rules.ts';
import { type ApiProblem, request } from '../../api.ts';
import { useSubmit } from '../../useSubmit.ts';
import type { HouseDraftState } from './useHouseDraft.ts';

/** How many real posts a change can be tried on. */
export const TRIAL_SIZES = [200, 1_000, 5_000] as const satisfies readonly StartTrial['posts'][];

/** The way to begin a trial of a change. */
export type StartingTrial = {
  posts: StartTrial['posts'];
  choose: (posts: StartTrial['posts']) => void;
  busy: boolean;
  problem: ApiProblem | undefined;
  fault: (path: string) => string | undefined;
  start: () => void;
};

/** Begins trials of a change. `reload` reads the rules again when they have changed meanwhile. */
export function useStartTrial(slug: string, house: HouseDraftState, reload: () => void): StartingTrial {
  const [posts, choose] = useState<StartTrial['posts']>(TRIAL_SIZES[1]);
  const form = useSubmit(async (_key, body: StartTrial) => {
    try {
      return await request<RuleTrial>('POST', `/communities/${slug}/rules/trials`, { body });
    } finally {
      // Whatever it says, the rules may have moved on: the page then shows by whom.
      reload();
    }
  });
  const start = async (): Promise<void> => {
    const { basedOn, draft } = house;
    const trial = await form.submit({ basedOn, draft, posts });
    if (trial) house.tried(trial.id, draft);
  };
  const { busy, fault } = form;
  // That others were quicker is told by the page itself, which has just read the rules again.
  const problem = form.problem?.code === 'stale-rules' ? undefined : form.problem;
  return { posts, choose, busy, problem, fault, start: () => void start() };
}
