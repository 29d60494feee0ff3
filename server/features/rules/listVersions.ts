import { z } from 'zod';
import type { VersionPage, VersionQuery } from '../../contract/rules.ts';
import type { Deps } from '../../deps.ts';
import { toPage, unpackCursor } from '../../kit/page.ts';
import type { Actor } from '../memberships/actor.ts';
import { accessRules } from './accessRules.ts';
import { nothingChanged } from './house.rules.ts';
import { findVersions } from './houseRules.store.ts';
import { presentVersion } from './rules.present.ts';

const Place = z.object({ version: z.int() });

/** The versions of a community's rules, newest first, each with what it changed. Raises what `accessRules` raises. */
export async function listVersions(
  deps: Deps,
  actor: Actor,
  input: z.output<typeof VersionQuery> & { readonly slug: string },
): Promise<z.input<typeof VersionPage>> {
  const community = await accessRules(deps, actor, input.slug);
  const rows = await findVersions(deps.db, {
    communityId: community._id,
    below: unpackCursor(Place, input.cursor)?.version ?? null,
    limit: input.limit + 1,
  });
  // The version before is the next row: one more than the page holds was read.
  const before = new Map(rows.map((row, at) => [row.version, rows[at + 1]?.draft ?? nothingChanged]));
  return toPage(
    rows,
    input.limit,
    (row) => ({ version: row.version }),
    (row) => presentVersion(row, before.get(row.version) ?? nothingChanged),
  );
}
