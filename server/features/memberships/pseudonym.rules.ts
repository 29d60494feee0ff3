import type { Membership } from './membership.ts';

/** Letters and figures that read alike in a small name, each with the one that stands for it. Cyrillic and Greek first, then figures. */
const alike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  0: 'o',
  1: 'l',
};

/**
 * A pseudonym folded for comparison: case, accents, width, spaces, punctuation, look-alike and invisible letters do not make a different name. Unique
 * in a community. A name of other scripts keeps its own letters.
 */
export function pseudonymKeyOf(pseudonym: string): string {
  const plain = pseudonym
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return plain.replace(/[\p{L}\p{N}]/gu, (letter) => alike[letter] ?? letter);
}

/** The fields of a member who goes by another name from now on: the former ones stay theirs, for they stand on what they wrote. */
export function renamed(
  former: Pick<Membership, 'pseudonymKey' | 'formerKeys'>,
  pseudonym: string,
): Pick<Membership, 'pseudonym' | 'pseudonymKey' | 'formerKeys'> {
  const pseudonymKey = pseudonymKeyOf(pseudonym);
  const formerKeys = new Set([...(former.formerKeys ?? []), former.pseudonymKey]);
  formerKeys.delete(pseudonymKey);
  return { pseudonym, pseudonymKey, formerKeys: [...formerKeys] };
}
