import { z } from 'zod';
import { noticeLimits, rulesLimits, screeningLimits } from '../../config/limits.ts';
import { NoticeId, TrialId } from '../contract/ids.ts';

const ScreenPayload = z.object({ kind: z.literal('post'), id: z.string(), revision: z.int() });
const Nothing = z.object({});

/** Every job: its queue and the schema of its payload. Payloads carry ids only; each job is safe to run twice. */
export const catalog = {
  screen: { queue: 'screen', payload: ScreenPayload },
  'screen-urgent': { queue: 'screen-urgent', payload: ScreenPayload },
  'send-notice': { queue: 'notices', payload: z.object({ noticeId: NoticeId }) },
  'try-rules': { queue: 'try-rules', payload: z.object({ trialId: TrialId }) },
  heartbeat: { queue: 'heartbeat', payload: Nothing },
} as const satisfies Record<string, { queue: string; payload: z.ZodType }>;

export type JobName = keyof typeof catalog;
export type JobPayload<Name extends JobName> = z.infer<(typeof catalog)[Name]['payload']>;
export type QueueName = (typeof catalog)[JobName]['queue'];

/** How each queue treats its jobs. Done jobs go away; failed ones are kept under a bound. */
export const queueOptions = {
  screen: {
    attempts: screeningLimits.attempts,
    backoffMs: screeningLimits.backoffMs,
    concurrency: screeningLimits.concurrency,
  },
  'screen-urgent': {
    attempts: screeningLimits.attempts,
    backoffMs: screeningLimits.backoffMs,
    concurrency: screeningLimits.urgentConcurrency,
  },
  notices: {
    attempts: noticeLimits.attempts,
    backoffMs: noticeLimits.backoffMs,
    concurrency: noticeLimits.concurrency,
  },
  'try-rules': {
    attempts: rulesLimits.attempts,
    backoffMs: rulesLimits.backoffMs,
    concurrency: rulesLimits.concurrency,
  },
  heartbeat: { attempts: 1, backoffMs: 0, concurrency: 1 },
} as const satisfies Record<QueueName, { attempts: number; backoffMs: number; concurrency: number }>;

export const queueNames = Object.keys(queueOptions) as QueueName[];
