import { healthLimits, httpLimits } from '../../config/limits.ts';
import type { Log } from './log.ts';
import { endWhenStuck } from './watchdog.ts';

/** A part of the service that a process runs. */
export interface Part {
  readonly log: Log;
  /** Stops taking work, lets what runs finish, closes. */
  readonly close: () => Promise<void>;
}

/** Signals closer together than this are one wish: a terminal and a supervisor often send one each. In ms. */
const sameWishMs = 500;

/**
 * Runs a part until SIGTERM or SIGINT, then closes it and exits with 0; with 1 when closing takes longer than `httpLimits.closeMs`,
 * fails, or is cut short by a second signal. A fault that nobody caught is logged and ends the process with 1, because nobody knows
 * what state it has left: the supervisor starts another one, and what was under way is state in the database.
 */
export async function runProcess(name: string, start: () => Promise<Part>): Promise<void> {
  let begun: Part | null = null;
  let stopping: number | null = null;
  // The same listeners from first to last: a signal that comes while they are being exchanged would be lost.
  const stop = (signal: NodeJS.Signals): void => {
    if (begun === null) process.exit(0);
    const { log } = begun;
    if (stopping !== null) {
      if (performance.now() - stopping < sameWishMs) return;
      log.warn({ signal }, 'told to stop twice: stopping now');
      process.exit(1);
    }
    stopping = performance.now();
    log.info({ signal }, 'closing');
    void closeInTime(begun);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  try {
    begun = await start();
  } catch (error) {
    process.stderr.write(`The ${name} can't start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  const { log } = begun;
  endWhenStuck(healthLimits.stuckMs);
  const crash = (error: unknown, kind: string): never => {
    log.fatal({ err: error, kind }, 'a fault that nobody caught');
    process.exit(1);
  };
  process.on('uncaughtException', (error, kind) => crash(error, kind));
  process.on('unhandledRejection', (reason) => crash(reason, 'unhandledRejection'));
}

async function closeInTime({ log, close }: Part): Promise<never> {
  setTimeout(() => {
    log.error({ afterMs: httpLimits.closeMs }, 'closing took too long');
    process.exit(1);
  }, httpLimits.closeMs).unref();
  try {
    await close();
  } catch (error) {
    log.error({ err: error }, 'closing failed');
    process.exit(1);
  }
  log.info('closed');
  process.exit(0);
}
