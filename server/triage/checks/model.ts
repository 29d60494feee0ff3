import type { Finding } from '../../contract/screening.ts';
import { modelReasons } from '../model/reasons.ts';
import type { Check } from './check.ts';

/**
 * What the statistical models made of the text, in words and with the sentence that weighed most. A check like any other: it adds
 * findings and takes none away, so a model raises and never lowers.
 */
export const model: Check = {
  id: 'model',
  run({ tokens, opinion }) {
    if (!opinion) return [];
    const { severity, categories, window } = opinion;
    const span = { start: tokens[window.from]?.start ?? 0, end: tokens[window.to - 1]?.end ?? 0 };
    return categories.flatMap((category): Finding[] => {
      if (category === 'profanity' || category === 'none') return [];
      const reason = modelReasons[category][severity];
      return [{ rule: `model.${category}`, version: 1, category, severity, ...reason, span }];
    });
  },
};
