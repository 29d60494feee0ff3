import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://'),
  MONGODB_DB: z.string().min(1).default('alongside'),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'must start with redis:// or rediss://'),
  REDIS_PREFIX: z.string().min(1).default('alongside'),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ALONGSIDE_DATA: z.string().default('.data'),
  MODEL_DIR: z.string().default('workers/model'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Alongside <no-reply@localhost>'),
  EXIT_URL: z.url().default('https://www.bbc.co.uk/weather'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  RATE_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  DEMO: flag.optional(),
});

/** Everything that can be configured, read once, checked and frozen. */
export interface Config {
  readonly production: boolean;
  /** Answers are checked against their schemas before they leave (tests only). */
  readonly checkResponses: boolean;
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the site, without a slash at the end. */
  readonly publicUrl: string;
  readonly mongoUri: string;
  readonly mongoDb: string;
  readonly redisUrl: string;
  readonly redisPrefix: string;
  readonly sessionSecret: string;
  readonly dataDir: string;
  /** Folder of the screening's trained models; null: none are wanted. */
  readonly modelDir: string | null;
  /** Null: mails are written to `dataDir/mail`. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where *Exit this page* leads. */
  readonly exitUrl: string;
  /** How many proxies stand in front. */
  readonly trustProxy: number;
  /** Where `/metrics` is served to Prometheus; null: nowhere. 0: any free port. */
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  readonly logLevel: string;
  /** Every rate limit is multiplied by it: for load tests, and for many people behind one address. */
  readonly rateLimitFactor: number;
  /** Made-up demonstration data are shown, and marked as such. */
  readonly demo: boolean;
}

/** Reads the configuration from an environment. Raises one Error that lists every fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const e = parsed.data;
  const production = e.NODE_ENV === 'production';
  const faults: string[] = [];
  if (production && e.SESSION_SECRET === undefined) faults.push('SESSION_SECRET: must be set in production');
  if (production && e.PUBLIC_URL === undefined) faults.push('PUBLIC_URL: must be set in production');
  if (production && e.DEMO === true) faults.push('DEMO: demonstration data are refused in production');
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return Object.freeze({
    production,
    checkResponses: e.NODE_ENV === 'test',
    host: e.HOST,
    port: e.PORT,
    publicUrl: (e.PUBLIC_URL ?? `http://${e.HOST}:${e.PORT}`).replace(/\/$/, ''),
    mongoUri: e.MONGODB_URI,
    mongoDb: e.MONGODB_DB,
    redisUrl: e.REDIS_URL,
    redisPrefix: e.REDIS_PREFIX,
    sessionSecret: e.SESSION_SECRET ?? randomBytes(32).toString('hex'),
    dataDir: e.ALONGSIDE_DATA,
    modelDir: e.MODEL_DIR === '' ? null : e.MODEL_DIR,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM,
    exitUrl: e.EXIT_URL,
    trustProxy: e.TRUST_PROXY,
    metricsPort: e.METRICS_PORT ?? null,
    metricsHost: e.METRICS_HOST,
    logLevel: e.LOG_LEVEL,
    rateLimitFactor: e.RATE_LIMIT_FACTOR,
    demo: e.DEMO ?? false,
  });
}

/** Reads `process.env`; on a fault lists all of them on standard error and exits with 1. */
export function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`Configuration:\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
