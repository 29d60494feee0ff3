import { dictionary } from '@zxcvbn-ts/language-common';
import { refuse } from '../../kit/problem.ts';
import { weakness, type Weakness } from './passphrase.rules.ts';

const common: ReadonlySet<string> = new Set(dictionary['passwords-common']);

const words: Record<Weakness, string> = {
  common: 'Too easy to guess: many people use this. Try three or four words that have nothing to do with each other',
  'has-email': 'Leave the name from your e-mail address out of it',
};

/** Raises `invalid-input` for a passphrase that is easy to guess. Length is checked with the form. */
export function checkPassphrase(passphrase: string, email: string): void {
  const found = weakness(passphrase, email, common);
  if (found !== null) refuse('invalid-input', { faults: [{ path: 'passphrase', message: words[found] }] });
}
