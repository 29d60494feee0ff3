import { z } from 'zod';
import { NoticeId, type AccountId } from '../../contract/ids.ts';
import type { NoticePage } from '../../contract/notices.ts';
import type { Deps } from '../../deps.ts';
import { toPage, unpackCursor } from '../../kit/page.ts';
import { refuse } from '../../kit/problem.ts';
import { findNoticesOf } from './notices.store.ts';
import { presentNotices } from './presentNotices.ts';

const Place = z.object({ at: z.coerce.date(), id: NoticeId });

/** The reader's own notices, newest first. */
export async function listNotices(
  deps: Pick<Deps, 'db'>,
  reader: { accountId: AccountId | null },
  input: { cursor?: string | undefined; limit: number },
): Promise<NoticePage> {
  if (reader.accountId === null) refuse('signed-out');
  const before = unpackCursor(Place, input.cursor);
  const rows = await findNoticesOf(deps.db, reader.accountId, before, input.limit + 1);
  const page = toPage(
    rows,
    input.limit,
    (row) => ({ at: row.at, id: row._id }),
    (row) => row,
  );
  return { items: await presentNotices(deps, page.items), next: page.next };
}
