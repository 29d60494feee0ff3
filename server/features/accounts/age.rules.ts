import { accountLimits } from '../../../config/limits.ts';

/** What is kept of a date of birth. `birthMonth` is 1 to 12. */
export interface Birth {
  readonly birthYear: number;
  readonly birthMonth: number;
}

/**
 * Age in years at an instant (UTC). A year of age counts from the first of the month after the birthday's month, because the day is not
 * kept: nobody is taken for older than they are.
 */
export function ageAt(birth: Birth, now: Date): number {
  const months = (now.getUTCFullYear() - birth.birthYear) * 12 + (now.getUTCMonth() + 1 - birth.birthMonth);
  return Math.floor((months - 1) / 12);
}

/** Whether somebody is old enough for an account. */
export function isOldEnough(birth: Birth, now: Date): boolean {
  return ageAt(birth, now) >= accountLimits.minimumAgeYears;
}
