import type { RuleSettings } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { inTransaction } from '../../kit/transaction.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessAsLead, staffOf } from './accessRules.ts';
import { forgetWordsOfCommunity } from './examples.store.ts';
import { keepsWords, setKeepsWords } from './houseRules.store.ts';

/**
 * Says whether a community's examples keep members' words; from now on, for none are fetched afterwards. Turning it off erases those
 * that were kept. Raises what `accessAsLead` raises.
 */
export async function changeSettings(
  deps: Deps,
  actor: Actor,
  input: { readonly slug: string; readonly body: RuleSettings },
): Promise<RuleSettings> {
  const community = await accessAsLead(deps, actor, input.slug);
  const by = staffOf(actor, community);
  const { examplesKeepWords } = input.body;
  await inTransaction(deps.db, async (tx) => {
    if ((await keepsWords(deps.db, community._id, tx)) === examplesKeepWords) return;
    await setKeepsWords(deps.db, community._id, examplesKeepWords, tx);
    if (!examplesKeepWords) await forgetWordsOfCommunity(deps.db, community._id, tx);
    await writeAudit(deps.db, tx, {
      at: deps.clock.now(),
      by: by.account,
      byName: by.name,
      verb: 'rules-settings',
      communityId: community._id,
      target: `community ${community._id}`,
      detail: { examplesKeepWords },
    });
  });
  return { examplesKeepWords };
}
