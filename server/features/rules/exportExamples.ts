import { rulesLimits } from '../../../config/limits.ts';
import type { ExampleLine } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessAsLead, staffOf } from './accessRules.ts';
import { findExamples } from './examples.store.ts';
import type { ExampleRow } from './rules.ts';

/**
 * A community's labelled examples as JSON lines, in the shape of the training data; with words only where they were kept. The download is
 * written to the log. Raises what `accessAsLead` raises.
 */
export async function exportExamples(deps: Deps, actor: Actor, slug: string): Promise<string> {
  const community = await accessAsLead(deps, actor, slug);
  const lines: string[] = [];
  for (let after: string | null = null; ; ) {
    const rows: ExampleRow[] = await findExamples(deps.db, {
      communityId: community._id,
      after,
      limit: rulesLimits.exportBatch,
    });
    for (const row of rows) lines.push(`${JSON.stringify(lineOf(row))}\n`);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last._id;
  }
  const by = staffOf(actor, community);
  await writeAudit(deps.db, null, {
    at: deps.clock.now(),
    by: by.account,
    byName: by.name,
    verb: 'examples-exported',
    communityId: community._id,
    target: `community ${community._id}`,
    detail: { examples: lines.length },
  });
  return lines.join('');
}

/** Posts of one conversation are alike: they stay on one side of a split. */
function lineOf(row: ExampleRow): ExampleLine {
  return {
    id: row._id,
    ...(row.text === null ? {} : { text: row.text }),
    severity: row.severity,
    categories: [...row.categories],
    group: row.threadId,
    condition: row.condition,
  };
}
