import type { Check } from '../checks/check.ts';
import { normalise } from '../normalise.ts';

/** The community's own words and phrases. The text is read once more, with these words known, so that their disguises are seen through. */
export const houseWords: Check = {
  id: 'house.words',
  run({ text, context }) {
    const words = context.house?.words;
    if (!words) return [];
    const matches = words.book.match(normalise(text, words.vocabulary));
    return words.book.find(matches, context.condition, () => true);
  },
};
