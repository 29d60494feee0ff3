/** Waits for all, also after a fault, so that nothing is started once the fault is known; then raises the first. */
export async function settleAll(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}
