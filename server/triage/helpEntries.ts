import { signposts, type Signpost } from '../../config/words/signposting.ts';
import type { HelpEntry } from '../contract/posts.ts';
import type { Category } from '../contract/screening.ts';
import { helpFor } from './helpFor.ts';

const byId = new Map(signposts.map((signpost) => [signpost.id, present(signpost)]));

/** The directory's entries of these ids, in this order, as people are shown them. Ids no longer in the directory are left out. */
export function helpEntries(ids: readonly string[]): HelpEntry[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What a supporter may send along with a decision: all help that fits these classes at their gravest, Samaritans at least. */
export function offeredHelp(categories: readonly Category[], condition: string): HelpEntry[] {
  return helpEntries([...new Set([...helpFor(categories, 'crisis', { condition }), 'samaritans'])]);
}

function present({ id, name, what, tel, sms }: Signpost): HelpEntry {
  return { id, name, what, tel: tel ?? null, sms: sms ?? null };
}
