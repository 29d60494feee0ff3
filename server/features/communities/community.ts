import type { AgeBand, Audience, JoinQuestion, NewcomerRules } from '../../contract/communities.ts';
import type { AccountId, CommunityId } from '../../contract/ids.ts';

/** One version of a community's rules. */
export interface Charter {
  readonly version: number;
  readonly text: string;
  readonly html: string;
  readonly changedAt: Date;
}

/** A community of people who live with one condition. */
export interface CommunityRow {
  readonly _id: CommunityId;
  readonly slug: string;
  readonly name: string;
  readonly condition: string;
  readonly purpose: string;
  readonly audience: Audience;
  readonly ageBand: AgeBand;
  readonly charter: Charter;
  /** Earlier versions, oldest first. */
  readonly earlierCharters: readonly Charter[];
  readonly joinQuestions: readonly JoinQuestion[];
  readonly newcomer: NewcomerRules;
  readonly staffedHours: string;
  /** E-mail address that hears of a crisis, without any member's words. */
  readonly safetyContact: string;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  /** The client's key for its creation, so that sending twice makes one. */
  readonly idempotencyKey?: string | null;
}
