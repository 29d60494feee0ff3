import type { HouseWord } from '../../contract/rules.ts';
import { vocabulary } from '../library.ts';
import type { Rule } from '../rule.ts';
import { compileRules } from '../ruleBook.ts';
import { buildVocabulary, type Vocabulary } from '../vocabulary.ts';
import type { CompiledChange, CompiledHouseRules, HouseRules } from './houseRules.ts';
import { listedRule } from './listedRules.ts';
import { houseRuleId, readPhrase } from './readPhrase.ts';

/**
 * Makes a community's own rules ready for use; a few milliseconds. What can't be read any more (a rule that the book has lost, words that
 * the normaliser reads otherwise now) is left out: a change for one community must never stop screening there.
 */
export function compileHouse(rules: HouseRules): CompiledHouseRules {
  const changes = new Map<string, CompiledChange>();
  for (const { rule, to } of rules.changes) {
    const listed = listedRule(rule);
    if (listed === undefined) continue;
    const keepsAmber = listed.source === 'words' && listed.severity === 'crisis';
    changes.set(rule, { to, onlyLowers: listed.source === 'model', keepsAmber });
  }
  return { version: rules.version, changes, words: compileWords(rules) };
}

function compileWords(rules: HouseRules): CompiledHouseRules['words'] {
  const own = rules.words.flatMap((word) => {
    const read = readPhrase(word.phrase);
    return read === null ? [] : [ruleOf(word, read, rules.version)];
  });
  if (own.length === 0) return null;
  const book = compileRules(own, [], {});
  return { book, vocabulary: widened(vocabulary, buildVocabulary(book.words, [])) };
}

function ruleOf(word: HouseWord, read: readonly string[], version: number): Rule {
  return {
    id: houseRuleId(word.phrase),
    version,
    category: word.category,
    severity: 'amber',
    state: word.action === 'hold' ? 'held' : 'visible',
    why: `This group watches for “${word.phrase}”.`,
    any: [read.join(' ')],
    matches: [],
    spares: [],
  };
}

/** The book's words come first: what may be danger is read as danger. */
function widened(book: Vocabulary, own: Vocabulary): Vocabulary {
  return {
    ...book,
    has: (word) => book.has(word) || own.has(word),
    unstretched: (word) => book.unstretched(word) ?? own.unstretched(word),
    misspelt: (word) => book.misspelt(word) ?? own.misspelt(word),
    starred: (word) => book.starred(word) ?? own.starred(word),
  };
}
