import type { Scenario } from '../kit/scenario.ts';

/** A process dies between every two steps of what it does; one of each kind at the same time. */
const publish = [
  'before insert posts',
  'after insert posts',
  'before commitTransaction in insert posts',
  'after commitTransaction in insert posts',
  'before enqueue screen',
  'after enqueue screen',
];
const decide = [
  'after findAndModify posts in find cases',
  'before findAndModify notices in find cases',
  'before insert decisions',
  'after insert decisions',
  'after insert audit in insert decisions',
  'before commitTransaction in insert decisions',
  'after commitTransaction in insert decisions',
  'before announce caseChanged',
  'before enqueue send-notice',
  'after enqueue send-notice',
];
const settleAndOpen = [
  'before find posts',
  'before insert cases',
  'after insert cases',
  'before findAndModify posts in insert cases',
  'after findAndModify posts',
  'before commitTransaction in insert cases',
  'after commitTransaction in insert cases',
  'before commitTransaction',
  'after commitTransaction',
  'before announce postVisible',
  'after announce postYours',
  'before announce caseChanged',
];
const notify = [
  'before findAndModify notices',
  'after findAndModify notices',
  'before send mail',
  'after send mail',
  'before update notices',
  'after update notices',
];

const inWeb = [...publish, ...decide];
const inWorker = [...settleAndOpen, ...notify];

/** Both lists side by side, because each point costs the start of a process. */
export const crashPoints: Scenario = {
  name: 'a crash between every two steps of publish, settle, open case, decide and notify',
  async run(site) {
    const [web] = site.webs;
    const [worker] = site.workers;
    let over = false;
    const crashAll = async (part: typeof web, points: readonly string[]): Promise<void> => {
      for (const point of points) {
        if (over) return;
        await part?.start(point);
        await part?.crashed(120_000).catch((error: unknown) => {
          over = true;
          throw new Error(`crash point “${point}”`, { cause: error });
        });
      }
    };
    // Neither goes on once the other has failed: what a scenario started must end with it.
    const lanes = await Promise.allSettled([crashAll(web, inWeb), crashAll(worker, inWorker)]);
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
    return { points: inWeb.length + inWorker.length };
  },
};
