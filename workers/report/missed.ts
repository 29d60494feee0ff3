import { isUrgent, type Judged } from './judged.ts';

/** Urgent posts that were taken too lightly, by id. Ids alone: whoever reads the report must not write rules from test posts. */
export interface Missed {
  readonly saidGreen: readonly string[];
  readonly saidAmber: readonly string[];
}

/** The urgent posts rated below red; crises come first and are marked with an exclamation mark. */
export function missedOf(list: readonly Judged[]): Missed {
  const missed = list
    .filter(({ post, said }) => isUrgent(post.severity) && !isUrgent(said))
    .toSorted((a, b) => rank(a) - rank(b) || a.post.id.localeCompare(b.post.id, 'en'));
  const ids = (said: string): string[] =>
    missed
      .filter((item) => item.said === said)
      .map(({ post }) => (post.severity === 'crisis' ? `${post.id}!` : post.id));
  return { saidGreen: ids('green'), saidAmber: ids('amber') };
}

function rank({ post }: Judged): number {
  return post.severity === 'crisis' ? 0 : 1;
}
