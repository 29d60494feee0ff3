import { Redis } from 'ioredis';
import type { Config } from '../config/env.ts';
import type { Models } from './triage/model/judge.ts';
import type { OwnData } from './features/accounts/ownData.ts';
import type { NoteOutcome } from './features/cases/outcome.ts';
import type { CaseTargets } from './features/cases/target.ts';
import type { JoinPlaceOf } from './features/communities/place.ts';
import type { RecordEnding } from './features/memberships/ending.ts';
import type { ForgetWords } from './features/posts/forgetWords.ts';
import type { AccountId, PostId } from './contract/ids.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { systemClock, type Clock } from './kit/clock.ts';
import { connectDb, type Db } from './kit/db.ts';
import { tellChanges } from './kit/hearChanges.ts';
import { createLog, type Log } from './kit/log.ts';
import type { Announce } from './live/announce.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { createMailer, type Mailer } from './mail/mailer.ts';

/** All that verbs may use of the outside world. */
export interface Deps {
  readonly config: Config;
  readonly db: Db;
  /** Holds only what may be lost. Commands fail fast while it is away. */
  readonly redis: Redis;
  readonly jobs: Jobs;
  readonly announce: Announce;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The screening's statistical models, as far as this process has them: workers alone open any. */
  readonly models: Models | null;
  /** What a case can be about, by kind. */
  readonly targets: CaseTargets;
  /** What each feature keeps of an account, for export and erasure. */
  readonly ownData: readonly OwnData[];
  /** Where an account stands with communities that it asked to join. */
  readonly joinPlace: JoinPlaceOf;
  /** How many notices an account has not read; stops at 100. */
  readonly unreadNotices: (db: Db, accountId: AccountId) => Promise<number>;
  /** Records that staff ended a membership, so that it can be appealed. */
  readonly recordEnding: RecordEnding;
  /** Notes what a decision says of the rules that flagged its target. */
  readonly noteOutcome: NoteOutcome;
  /** Erases what other features copied of a post's words. */
  readonly forgetWords: ForgetWords;
  /** Asks a person to look at a post's newest words, which were not screened. */
  readonly openLateCase: (deps: Deps, id: PostId) => Promise<void>;
}

/** What features give to each other against the direction of their imports; the process puts it together. */
export type Composed = Pick<
  Deps,
  | 'targets'
  | 'ownData'
  | 'joinPlace'
  | 'unreadNotices'
  | 'recordEnding'
  | 'noteOutcome'
  | 'forgetWords'
  | 'openLateCase'
>;
/** What `openDeps` opens; the process adds `announce`, `models` and what is composed. */
export type Opened = Omit<Deps, 'announce' | 'models' | keyof Composed> & { close(): Promise<void> };

/** Opens the connections of one process. Raises when the database can't be reached; Redis may come later. */
export async function openDeps(config: Config, part: string, clock: Clock = systemClock): Promise<Opened> {
  const log = createLog(config.logLevel, part);
  const db = await connectDb(config.mongoUri, config.mongoDb);
  const redis = new Redis(config.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 });
  redis.on('error', (error) => log.debug({ code: error.name }, 'redis away'));
  tellChanges({ db, redis, prefix: config.redisPrefix });
  const jobs = createJobs(config.redisUrl, config.redisPrefix, log);
  const mailer = createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, dataDir: config.dataDir });
  return {
    config,
    db,
    redis,
    jobs,
    mailer,
    clock,
    log,
    metrics: createMetrics(part),
    async close() {
      await jobs.close();
      redis.disconnect();
      mailer.close();
      await db.close();
    },
  };
}
