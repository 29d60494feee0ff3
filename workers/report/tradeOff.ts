import type { Collection } from './labelled.ts';
import { isFlagged, isUrgent } from './judged.ts';
import { shareOf, type Share } from './share.ts';
import { judgeAll, shifted, type Way } from './ways.ts';

/** What thresholds that lie elsewhere would give. */
export interface TradeOff {
  /** Logits by which all borders are moved; 0 is what the service runs with. */
  readonly by: number;
  /** Ordinary posts flagged. */
  readonly falseAlarms: Share;
  /** Urgent posts flagged. */
  readonly urgentFlagged: Share;
  /** Urgent posts at red or above. */
  readonly urgentFound: Share;
}

const steps = [-3, -2, -1.5, -1, -0.5, -0.25, 0, 0.25, 0.5, 1, 1.5, 2, 3];

/** The curve of a way over a collection; a single point for rules, which have no threshold. */
export async function tradeOffOf({ models }: Way, { posts }: Collection): Promise<TradeOff[]> {
  const curve: TradeOff[] = [];
  for (const by of models === null ? [0] : steps) {
    const judged = await judgeAll(models === null ? null : shifted(models, by), posts);
    const green = judged.filter(({ post }) => post.severity === 'green');
    const urgent = judged.filter(({ post }) => isUrgent(post.severity));
    curve.push({
      by,
      falseAlarms: shareOf(green, ({ said }) => isFlagged(said)),
      urgentFlagged: shareOf(urgent, ({ said }) => isFlagged(said)),
      urgentFound: shareOf(urgent, ({ said }) => isUrgent(said)),
    });
  }
  return curve;
}
