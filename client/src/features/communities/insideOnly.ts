import type { Community } from '../../../../server/contract/communities.ts';
import { ApiProblem } from '../../api.ts';

/** A group for those who are inside it. For others it is as missing as what it holds: raises `not-found`. */
export function insideOnly(group: Community): Community {
  if (group.can.enter) return group;
  throw new ApiProblem({ type: 'about:blank', title: '', status: 404, code: 'not-found' });
}
