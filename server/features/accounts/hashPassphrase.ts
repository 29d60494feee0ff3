import { hash, verify } from '@node-rs/argon2';

// OWASP's second choice for argon2id: 19 MiB, 2 passes, 1 lane; 10 to 30 ms here. Algorithm 2 is argon2id.
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a passphrase with argon2id under a new salt. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize('NFC'), parameters);
}

let nobodys: Promise<string> | null = null;

/** Whether a passphrase is right. Without a hash (nobody has that address) it takes as long and is always wrong. */
export async function isRightPassphrase(passphraseHash: string | null, passphrase: string): Promise<boolean> {
  nobodys ??= hashPassphrase('nobody has this address');
  const right = await verify(passphraseHash ?? (await nobodys), passphrase.normalize('NFC'));
  return right && passphraseHash !== null;
}
