import type { AccountId, CaseId, CommunityId, DecisionId, JoinRequestId } from '../../contract/ids.ts';

/** A join request's states. Only `waiting` ones can be decided; an appeal looks at a `declined` one again. */
export type JoinRequestState = 'waiting' | 'accepted' | 'declined' | 'lapsed';

/** Somebody's wish to be let in to a community. What stays for good is who, when and how it was decided; the answers do not. */
export interface JoinRequest {
  readonly _id: JoinRequestId;
  readonly accountId: AccountId;
  readonly communityId: CommunityId;
  readonly as: 'patient' | 'carer';
  readonly pseudonym: string;
  /** Folded; nobody else can have it while this request waits. */
  readonly pseudonymKey: string;
  readonly looksReal: boolean;
  /** With the questions as they were asked; null once deleted. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[] | null;
  /** When the answers go: some days after the decision; null while undecided or while an appeal is open. */
  readonly answersDeleteAt: Date | null;
  readonly charterVersion: number;
  /** When the group's rules were accepted and the consent to keep a fact about health was given. */
  readonly consentedAt: Date;
  readonly state: JoinRequestState;
  /** The newest case about it. */
  readonly caseId: CaseId | null;
  /** Help that its maker was shown. */
  readonly helpShown: readonly string[];
  /** The answers read like danger to life. */
  readonly crisis: boolean;
  readonly decisionId: DecisionId | null;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Date | null;
  /** An appeal against its decision was made. */
  readonly appealed: boolean;
  readonly idempotencyKey: string | null;
  readonly createdAt: Date;
}
