import { Fault } from './fault.mjs';
import { isClosing, stopAll } from './process.mjs';
import { say } from './say.mjs';

/** How often a command that npm has started looks whether npm is still there, in milliseconds. */
const lookMs = 250;

/**
 * Runs a command's body and stops whatever it started, however it ends. A {@link Fault} ends it with one line and exit
 * code 1, a defect with its stack; Ctrl-C and a supervisor's signal are a wish, not a fault.
 * @param {() => Promise<number | void>} body gives the exit code; none means 0
 */
export async function runCommand(body) {
  // The terminal may be gone before the command is.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const signal = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => resolve({ code: 0, signal: name }));
  });
  const { code, signal: name } = await Promise.race([signal, orphaned(), outcomeOf(body)]);
  if (name) say('stopping …');
  await stopAll();
  if (name) say('stopped');
  process.exit(code);
}

async function outcomeOf(body) {
  try {
    return { code: (await body()) ?? 0 };
  } catch (error) {
    // What a signal has cut off is no fault.
    if (!isClosing()) process.stderr.write(`${error instanceof Fault ? `alongside: ${error.message}` : error.stack}\n`);
    return { code: 1 };
  }
}

/** Resolves when npm is gone: the shell between may swallow the signal that was meant for this command. */
function orphaned() {
  const parent = process.ppid;
  return new Promise((resolve) => {
    if (!process.env.npm_lifecycle_event) return;
    const look = () => process.ppid !== parent && resolve({ code: 0, signal: 'SIGHUP' });
    setInterval(look, lookMs).unref();
  });
}
