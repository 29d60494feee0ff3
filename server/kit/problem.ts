import { problemStatus, type Fault, type ProblemBody, type ProblemCode } from '../contract/problem.ts';

const titles: Record<ProblemCode, string> = {
  'invalid-input': 'Some of what you sent needs a change',
  'malformed-body': 'What you sent could not be read',
  'body-too-large': 'What you sent is too long',
  'unsupported-media-type': 'Send JSON',
  'signed-out': 'Please sign in',
  'wrong-sign-in': 'The e-mail address or the passphrase is not right',
  'email-unconfirmed': 'Please confirm your e-mail address first',
  forbidden: 'You can’t do that',
  'cross-site': 'This request came from another site',
  'link-expired': 'This link has been used or is too old',
  'not-found': 'There is nothing here',
  'method-not-allowed': 'This can’t be done here',
  'not-eligible': 'This group is not for you just now',
  'already-asked': 'You have asked already',
  'already-member': 'You are in this group already',
  'pseudonym-taken': 'That name is taken',
  'slug-taken': 'That address is taken',
  'charter-changed': 'The group’s rules have changed since you read them',
  'charter-unaccepted': 'Please accept the group’s new rules first',
  'edit-closed': 'The time for changes is over',
  'stale-revision': 'The text has changed since you read it',
  'case-claimed': 'Someone else has taken this case',
  'claim-lost': 'You no longer hold this case',
  'case-decided': 'This case has been decided',
  'own-content': 'You can’t decide on your own words',
  'same-decider': 'Someone else must look at this one',
  'training-lapsed': 'Your training needs renewing first',
  'action-not-offered': 'That can’t be decided for this case',
  'already-appealed': 'You have asked us to look again already',
  'last-admin': 'Somebody must stay to administer this',
  'stale-rules': 'Somebody has changed these rules since you read them',
  'trial-needed': 'Try this change first',
  'trial-running': 'Another change is being tried just now',
  'proposal-waiting': 'Another change waits for a second lead already',
  'proposal-over': 'This change does not wait any more',
  'too-many-requests': 'Too many tries. Please wait a little',
  unavailable: 'We can’t do that right now. Nothing is lost; please try again',
  internal: 'Something went wrong on our side',
};

interface ProblemDetails {
  readonly detail?: string;
  readonly faults?: readonly Fault[];
  /** Further members of the body that the public may see. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** What only the log keeps. */
  readonly forLog?: string;
  readonly retryAfterSeconds?: number;
}

/** A refusal that has a name. What the public sees and what the log keeps are apart. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.forLog ?? code);
    this.name = 'Problem';
    this.code = code;
    this.status = problemStatus[code];
    this.details = details;
  }

  /** The RFC 9457 body. */
  body(requestId?: string): ProblemBody {
    const { detail, faults, extra } = this.details;
    return {
      type: `urn:alongside:problem:${this.code}`,
      title: titles[this.code],
      status: this.status,
      code: this.code,
      ...(detail === undefined ? {} : { detail }),
      ...(faults === undefined ? {} : { faults: [...faults] }),
      ...(requestId === undefined ? {} : { requestId }),
      ...extra,
    };
  }
}

/** Raises a Problem. */
export function refuse(code: ProblemCode, details?: ProblemDetails): never {
  throw new Problem(code, details);
}

/** Gives the value, or raises `not-found`, which looks the same for forbidden and missing. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Problem('not-found');
  return value;
}
