import type { Community } from '../../../../server/contract/communities.ts';
import type { KeptJoin } from './useJoinDraft.ts';

/** What each question is drawn from. `error` is shown at its field. */
export type Step = { group: Community; kept: KeptJoin; error: string | undefined };
