import { refuse } from '../../kit/problem.ts';
import { isOldEnough, type Birth } from './age.rules.ts';

/** Raises `invalid-input` for somebody who is not 18 yet, as year and month tell. */
export function checkOldEnough(birth: Birth, now: Date): void {
  if (isOldEnough(birth, now)) return;
  const message = 'You need to be 18 or over. We count from the month after your birthday';
  refuse('invalid-input', { faults: [{ path: 'birthYear', message }] });
}
