import { z } from 'zod';
import { Instant, Slug } from './common.ts';
import { DecisionId, JoinRequestId, MembershipId } from './ids.ts';
import { Role } from './roles.ts';

/** Shortest and longest passphrase, in characters. Long ones are hashed whole. */
export const passphraseLength = { min: 12, max: 200 } as const;

const Email = z.email().max(254).trim();
const Passphrase = z.string().min(passphraseLength.min).max(passphraseLength.max);
const Token = z.string().min(20).max(200);

/** Body of `POST /accounts`. The answer is the same whether or not the address is known. */
export const Register = z.object({
  email: Email,
  passphrase: Passphrase,
  birthYear: z.int().min(1900).max(2100),
  birthMonth: z.int().min(1).max(12),
  privacyAccepted: z.literal(true, 'Please read and accept the privacy notice'),
});
export type Register = z.infer<typeof Register>;

/** Body of `POST /session`. */
export const SignIn = z.object({ email: Email, passphrase: z.string().min(1).max(passphraseLength.max) });
export type SignIn = z.infer<typeof SignIn>;

/** Body of `POST /accounts/confirm`. */
export const ConfirmEmail = z.object({ token: Token });
/** Body of `POST /accounts/confirm/resend` and `POST /accounts/reset`. */
export const EmailOnly = z.object({ email: Email });
/**
 * Body of `POST /accounts/reset/complete`. Every session of the account ends. Where nobody has confirmed the account yet, its owner says
 * who they are as well: what stands there may be a stranger's, who knew the address.
 */
export const ResetPassphrase = z.object({
  token: Token,
  passphrase: Passphrase,
  birthYear: Register.shape.birthYear.optional(),
  birthMonth: Register.shape.birthMonth.optional(),
  privacyAccepted: Register.shape.privacyAccepted.optional(),
});
export type ResetPassphrase = z.infer<typeof ResetPassphrase>;
/** Body of `POST /accounts/invitation`: the invited admin sets a passphrase; date of birth as everywhere. */
export const AcceptInvitation = z.object({
  token: Token,
  passphrase: Passphrase,
  birthYear: z.int().min(1900).max(2100),
  birthMonth: z.int().min(1).max(12),
  privacyAccepted: z.literal(true),
});
/** Body of `PUT /account/passphrase`. Other sessions end. */
export const ChangePassphrase = z.object({
  current: z.string().min(1).max(passphraseLength.max),
  passphrase: Passphrase,
});

/** Which notices also go by e-mail. */
export const MailPreferences = z.object({ held: z.boolean(), decided: z.boolean(), replied: z.boolean() });
export type MailPreferences = z.infer<typeof MailPreferences>;

/** One of the reader's own memberships, current or ended. */
export const OwnMembership = z.object({
  id: MembershipId,
  community: z.object({ slug: Slug, name: z.string() }),
  pseudonym: z.string(),
  roles: z.array(Role),
  state: z.enum(['active', 'ended']),
  trainedUntil: Instant.nullable(),
  /** The charter changed since this member accepted it; posting waits for a yes. */
  charterChanged: z.boolean(),
  /** What the reader may do in that community. */
  can: z.object({
    post: z.boolean(),
    work: z.boolean(),
    lead: z.boolean(),
    administer: z.boolean(),
    leave: z.boolean(),
  }),
  joinedAt: Instant,
  endedAt: Instant.nullable(),
});
export type OwnMembership = z.infer<typeof OwnMembership>;

/** Answer of `GET /session`, also for a visitor. */
export const SessionView = z.object({
  signedIn: z.boolean(),
  demo: z.boolean().meta({ description: 'This installation shows made-up demonstration data' }),
  account: z
    .object({ email: z.string(), emailConfirmed: z.boolean(), orgAdmin: z.boolean(), mail: MailPreferences })
    .nullable(),
  memberships: z.array(OwnMembership),
  unreadNotices: z.int().meta({ description: 'Stops at 100' }),
  can: z.object({ createCommunity: z.boolean(), seeDesk: z.boolean(), seeLog: z.boolean() }),
});
export type SessionView = z.infer<typeof SessionView>;

/** One sign-in of the reader's account. `id` is not the session's secret. */
export const SessionRow = z.object({
  id: z.string(),
  current: z.boolean(),
  startedAt: Instant,
  lastSeenAt: Instant,
  device: z.string().meta({ description: 'Browser and system in words, as the browser said' }),
});
export type SessionRow = z.infer<typeof SessionRow>;
export const SessionList = z.object({ items: z.array(SessionRow) });

/** Query of `DELETE /account/sessions`: one session, or every one (also this one) without `id`. */
export const EndSessions = z.object({ id: z.string().max(100).optional() });

/** Body of `DELETE /account`. */
export const DeleteAccount = z.object({ passphrase: z.string().min(1).max(passphraseLength.max) });

/** Join requests that the reader made, for *my account*. */
export const OwnJoinRequest = z.object({
  id: JoinRequestId,
  community: z.object({ slug: Slug, name: z.string() }),
  state: z.enum(['waiting', 'accepted', 'declined', 'lapsed']),
  decisionId: DecisionId.nullable(),
  createdAt: Instant,
});
