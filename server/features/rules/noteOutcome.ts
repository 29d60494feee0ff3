import type { NoteOutcome } from '../cases/outcome.ts';
import { agreesWithFlag } from './agreement.rules.ts';
import { putOutcomes } from './statistics.store.ts';

/** Notes what a decision says of the rules that had flagged a post, in the transaction of the decision. See `NoteOutcome`. */
export const noteOutcome: NoteOutcome = async (db, tx, { case: row, id: decisionId, action, reason, revision, at }) => {
  const { communityId, _id: caseId } = row;
  const agreed = agreesWithFlag(action, reason);
  if (communityId === null || row.target.kind !== 'post' || agreed === null || row.revision !== revision) return;
  const flagged = row.findings.filter(({ severity, was }) => severity !== 'green' || was !== undefined);
  const rules = [...new Set(flagged.map((finding) => finding.rule))];
  const rows = rules.map((rule) => ({
    _id: `${caseId} ${revision} ${rule}`,
    communityId,
    rule,
    caseId,
    revision,
    decisionId,
    agreed,
    at,
  }));
  await putOutcomes(db, rows, tx);
};
