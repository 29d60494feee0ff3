import type { AccountId, CaseId, DecisionId } from '../../contract/ids.ts';

/** That somebody asked to look again at a decision. What they wrote is in the case. */
export interface AppealRow {
  readonly _id: string;
  /** One appeal for each decision. */
  readonly decisionId: DecisionId;
  readonly accountId: AccountId;
  readonly caseId: CaseId;
  readonly helpShown: readonly string[];
  readonly crisis: boolean;
  readonly idempotencyKey: string | null;
  readonly at: Date;
}
