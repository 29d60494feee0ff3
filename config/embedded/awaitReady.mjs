import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault.mjs';

/** How long the web and the worker may take until they answer, in milliseconds. */
const readyMs = 60_000;
/** How often they are asked, in milliseconds. */
const askMs = 100;

/**
 * Waits until the web says that it is ready, with Redis and a worker behind it.
 * @param {string} url the web's address
 * @returns {Promise<string[]>} what is missing but not waited for
 */
export async function awaitReady(url) {
  const deadline = Date.now() + readyMs;
  let last = 'no answer';
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
      const { degraded = [] } = await response.json();
      if (response.ok && !degraded.includes('redis') && !degraded.includes('worker')) return degraded;
      last = response.ok ? `missing: ${degraded.join(', ')}` : `answer ${response.status}`;
    } catch {
      // Not listening yet.
    }
    await pause(askMs);
  }
  throw new Fault(`The site was not ready after ${readyMs / 1000} s (${last}).`);
}
