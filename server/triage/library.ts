/** The rules of `config/words`, compiled once when the process starts. */
import { concepts } from '../../config/words/concepts.ts';
import { everydayWords } from '../../config/words/everyday.ts';
import { oneSlipAway } from '../../config/words/oneSlipAway.ts';
import { rules as wordRules } from '../../config/words/rules.ts';
import { suppressors } from '../../config/words/suppressors.ts';
import { loadPacks } from './loadPacks.ts';
import { swearWords } from './swearWords.ts';
import type { Rule } from './rule.ts';
import { compileRules } from './ruleBook.ts';
import { buildVocabulary } from './vocabulary.ts';

/** Every rule of the project, in the order of their files; those of the condition packs last. */
export const rules: readonly Rule[] = [...wordRules, ...(await loadPacks())];

/** The one compiled matcher of all rules. */
export const book = compileRules(rules, suppressors, concepts);

/** Slurs are what stars hide, before any other word that would fit. */
const slurs = concepts.slur.flatMap((phrase) => phrase.split('|'));

/** What the normaliser may read a disguised word as. */
export const vocabulary = buildVocabulary(book.words, [...everydayWords, ...oneSlipAway], [...swearWords, ...slurs]);
