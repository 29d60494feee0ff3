import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, as text that differs between two processes that got the same id one after the other;
 * undefined when there is no such process (or it has ended and only waits to be collected).
 */
export function startOf(pid) {
  try {
    if (process.platform === 'linux') {
      // After the name in brackets: field 3 is the state, field 22 the start in clock ticks since boot.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** A process as it is remembered on disk. */
export function identityOf(pid) {
  return { pid, start: startOf(pid) };
}

/** Whether the remembered process still runs: the same id *and* the same start. */
export function stillRuns(identity) {
  return identity?.start !== undefined && startOf(identity.pid) === identity.start;
}
