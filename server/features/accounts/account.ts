import type { MailPreferences } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/ids.ts';

/** A person's account. Nothing of it is ever shown inside a community: there, people are memberships. */
export interface Account {
  readonly _id: AccountId;
  /** Normalised: see `normaliseEmail`. */
  readonly email: string;
  /** Argon2id, encoded with its parameters. Null: none works until one is set through the mailbox. */
  readonly passphraseHash: string | null;
  /** Only year and month of birth are kept. */
  readonly birthYear: number;
  readonly birthMonth: number;
  readonly emailConfirmedAt: Date | null;
  readonly orgAdmin: boolean;
  readonly mail: MailPreferences;
  /** Sessions carry the generation under which they began; raising it ends all earlier ones, whatever copies exist. */
  readonly sessionGeneration: number;
  readonly privacyAcceptedAt: Date;
  readonly createdAt: Date;
}
