import type { Community } from '../../../../server/contract/communities.ts';
import { t } from '../../words/words.ts';

/** The ages that a group is for: "18 to 30", "18 and over". */
export function ageText({ from, to }: Community['ageBand']): string {
  return to === null ? t('groups.age-over', { from }) : t('groups.age', { from, to });
}

/** Who a group is for, in one line. */
export function audienceText(community: Pick<Community, 'ageBand' | 'condition' | 'audience'>): string {
  const { condition, audience } = community;
  return t(`groups.for.${audience}`, { ages: ageText(community.ageBand), condition });
}
