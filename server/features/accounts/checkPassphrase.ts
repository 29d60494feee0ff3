import { refuse } from '../../kit/problem.ts';
import { weakness, type Weakness } from './passphrase.rules.ts';

/** The passphrases that many people use. Fetched when somebody first chooses one: most processes start and stop without. */
let common: Promise<ReadonlySet<string>> | undefined;

async function readCommon(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

const words: Record<Weakness, string> = {
  common: 'Too easy to guess: many people use this. Try three or four words that have nothing to do with each other',
  'has-email': 'Leave the name from your e-mail address out of it',
};

/** Raises `invalid-input` for a passphrase that is easy to guess. Length is checked with the form. */
export async function checkPassphrase(passphrase: string, email: string): Promise<void> {
  common ??= readCommon();
  const found = weakness(passphrase, email, await common);
  if (found !== null) refuse('invalid-input', { faults: [{ path: 'passphrase', message: words[found] }] });
}
