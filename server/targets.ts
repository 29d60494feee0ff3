import { membershipTarget } from './features/appeals/membershipTarget.ts';
import { postTarget } from './features/cases/postTarget.ts';
import type { CaseTargets } from './features/cases/target.ts';
import { joinTarget } from './features/joining/joinTarget.ts';
import { reportTarget } from './features/reports/reportTarget.ts';

/** Everything that a case can be about. */
export const targets: CaseTargets = {
  post: postTarget,
  'join-request': joinTarget,
  membership: membershipTarget,
  report: reportTarget,
};
