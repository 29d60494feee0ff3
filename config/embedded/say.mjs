/** How often a long step says that it is still under way, in milliseconds. */
const tickMs = 5_000;

/** Writes one line for whoever runs the command. */
export function say(line) {
  process.stdout.write(`alongside: ${line}\n`);
}

/**
 * Says what a step does, repeats it with the time spent while it lasts, and gives the step's result.
 * @template T
 * @param {string} what in the present tense: "building the client"
 * @param {() => Promise<T>} step
 * @param {{ usuallyQuick?: boolean }} [options] a step that is `usuallyQuick` is mentioned only when it takes long
 * @returns {Promise<T>}
 */
export async function during(what, step, { usuallyQuick = false } = {}) {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  if (!usuallyQuick) say(`${what} …`);
  const ticker = setInterval(() => say(`  still ${what} (${seconds()} s)`), tickMs);
  try {
    const result = await step();
    if (!usuallyQuick) say(`  ${what}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
