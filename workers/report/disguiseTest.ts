import type { Models } from '../../server/triage/model/judge.ts';
import { disguised, disguiseFor, disguises } from './disguises.ts';
import { isFlagged, type Judged } from './judged.ts';
import { shareOf, type Share } from './share.ts';
import { judgeAll } from './ways.ts';

/** How often worrying posts are found as they are, and how often in a disguise. */
export interface DisguiseFigures {
  /** The disguise, or `all`. */
  readonly id: string;
  readonly plain: Share;
  readonly disguised: Share;
}

/** Puts each post that deserves a flag into one disguise, by its id, and screens it again. */
export async function testDisguises(models: Models | null, list: readonly Judged[]): Promise<DisguiseFigures[]> {
  const worrying = list.filter(({ post }) => isFlagged(post.severity));
  const hidden = worrying.map(({ post }) => ({ ...post, text: disguised(post.text, disguiseFor(post.id)) }));
  const again = await judgeAll(models, hidden);
  const figures = (id: string): DisguiseFigures => {
    const isOurs = ({ post }: Judged): boolean => id === 'all' || disguiseFor(post.id).id === id;
    const found = ({ said }: Judged): boolean => isFlagged(said);
    return { id, plain: shareOf(worrying.filter(isOurs), found), disguised: shareOf(again.filter(isOurs), found) };
  };
  return ['all', ...disguises.map(({ id }) => id)].map(figures);
}
