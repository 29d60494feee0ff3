import { z } from 'zod';

/** Every fault that the API names, with its HTTP status. The code is the last part of the problem's `type`. */
export const problemStatus = {
  'invalid-input': 422,
  'malformed-body': 400,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'signed-out': 401,
  'wrong-sign-in': 401,
  'email-unconfirmed': 403,
  forbidden: 403,
  'cross-site': 403,
  'link-expired': 410,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-eligible': 403,
  'already-asked': 409,
  'already-member': 409,
  'pseudonym-taken': 409,
  'slug-taken': 409,
  'charter-changed': 409,
  'charter-unaccepted': 403,
  'edit-closed': 403,
  'stale-revision': 409,
  'case-claimed': 409,
  'claim-lost': 409,
  'case-decided': 409,
  'own-content': 403,
  'same-decider': 403,
  'training-lapsed': 403,
  'action-not-offered': 409,
  'already-appealed': 409,
  'last-admin': 409,
  'stale-rules': 409,
  'trial-needed': 409,
  'trial-running': 409,
  'proposal-waiting': 409,
  'proposal-over': 409,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
} as const;
export type ProblemCode = keyof typeof problemStatus;

/** One fault of one field. `path` is dotted, for example `answers.1`. */
export const Fault = z.object({ path: z.string(), message: z.string() });
export type Fault = z.infer<typeof Fault>;

/** RFC 9457 problem details. */
export const ProblemBody = z
  .looseObject({
    type: z.string().meta({ description: 'URN whose last part is the code' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string().optional(),
    faults: z.array(Fault).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof ProblemBody>;
