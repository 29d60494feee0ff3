import { z } from 'zod';
import type { Figures } from './figures.ts';
import { rate } from './share.ts';

const Kept = z.object({
  crisisAtRed: z.number(),
  urgentGreen: z.number(),
  macroF1: z.number(),
  ordinaryFlagged: z.number(),
});

/** The figures of the golden set that must not get worse. All from 0 to 1. */
export type GoldenFigures = z.infer<typeof Kept>;

/** What `golden.figures.json` holds: the figures of each way, as they were when they were last looked at and accepted. */
export const GoldenRecord = z.object({ rules: Kept, ngrams: Kept, all: Kept });
export type GoldenRecord = z.infer<typeof GoldenRecord>;

/** One point in a hundred: less is chance. */
const tolerance = 0.01;

const better = { crisisAtRed: 'high', urgentGreen: 'low', macroF1: 'high', ordinaryFlagged: 'low' } as const;

/** Those of a collection's figures that are kept, to four decimals. Raises where the posts can't give one. */
export function goldenOf(figures: Figures): GoldenFigures {
  return {
    crisisAtRed: kept(rate(figures.crisisAtRed)),
    urgentGreen: kept(rate(figures.urgentGreen)),
    macroF1: kept(figures.macroF1),
    ordinaryFlagged: kept(rate(figures.ordinary)),
  };
}

/** In words, each figure that is worse than the recorded one by more than a point. */
export function worse(recorded: GoldenFigures, now: GoldenFigures): string[] {
  return (['crisisAtRed', 'urgentGreen', 'macroF1', 'ordinaryFlagged'] as const)
    .filter((name) => {
      const loss = better[name] === 'high' ? recorded[name] - now[name] : now[name] - recorded[name];
      // Decimals do not add up exactly: a loss of just a point is none.
      return loss > tolerance + 1e-9;
    })
    .map((name) => `${name} was ${recorded[name]} and is ${now[name]}`);
}

function kept(value: number | null): number {
  if (value === null) throw new Error('The golden set lacks posts of some severity');
  return Number(value.toFixed(4));
}
