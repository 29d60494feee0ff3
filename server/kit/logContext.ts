import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line says that is written while something is done: which request, job or sweep it belongs to. */
export interface LogContext {
  readonly requestId?: string;
  readonly job?: string;
  readonly jobId?: string;
  readonly sweep?: string;
}

const current = new AsyncLocalStorage<LogContext>();

/** Does something, and all that follows from it, under a context that its log lines name. */
export function withLogContext<T>(context: LogContext, run: () => T): T {
  return current.run(context, run);
}

/** The context of what is being done now; empty where there is none. */
export function logContext(): LogContext {
  return current.getStore() ?? {};
}
