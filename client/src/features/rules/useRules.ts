import type { Community } from '../../../../server/contract/communities.ts';
import type { RulesView } from '../../../../server/contract/rules.ts';
import { request } from '../../api.ts';
import { type Resource, useResource } from '../../useResource.ts';

/** The rules of one group, with its name. */
export type GroupRules = { name: string; view: RulesView };

/** Loads the rules of a group as this reader may see them. */
export function useRules(slug: string): Resource<GroupRules> {
  return useResource(`rules/${slug}`, async (signal) => {
    const [view, community] = await Promise.all([
      request<RulesView>('GET', `/communities/${slug}/rules`, { signal }),
      request<Community>('GET', `/communities/${slug}`, { signal }),
    ]);
    return { name: community.name, view };
  });
}
