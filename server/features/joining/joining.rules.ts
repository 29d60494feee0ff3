import { joiningLimits } from '../../../config/limits.ts';
import type { AgeBand, Audience } from '../../contract/communities.ts';
import { after } from '../../kit/clock.ts';
import { ageAt, type Birth } from '../accounts/age.rules.ts';

/** Whether an age lies in a band, both ends included. */
export function isInBand(age: number, band: AgeBand): boolean {
  if (age < band.from) return false;
  return band.to === null || age <= band.to;
}

/** Whether a community is for patients or carers like this one. */
export function isInAudience(as: 'patient' | 'carer', audience: Audience): boolean {
  return as === 'patient' || audience === 'patients-and-carers';
}

/** Why somebody cannot be let in, or null when they can. Age is said before audience: nothing else can change it. */
export function whyNotEligible(
  person: Birth & { readonly as: 'patient' | 'carer' },
  community: { readonly ageBand: AgeBand; readonly audience: Audience },
  now: Date,
): 'age' | 'audience' | null {
  if (!isInBand(ageAt(person, now), community.ageBand)) return 'age';
  if (!isInAudience(person.as, community.audience)) return 'audience';
  return null;
}

/** When the answers of a request go, decided (or its appeal decided) at an instant. */
export function answersDeleteAt(decidedAt: Date): Date {
  return after(decidedAt, joiningLimits.answersKeptMs);
}
