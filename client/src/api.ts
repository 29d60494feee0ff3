import type { Fault, ProblemBody, ProblemCode } from '../../server/contract/problem.ts';
import { takeFirstAnswer } from './firstAnswers.ts';
import { t, type WordId } from './words/words.ts';

/** Codes that we word ourselves; for the others the server's own words are shown. */
const CODE_WORDS: Partial<Record<ProblemCode, WordId>> = {
  'too-many-requests': 'state.busy-body',
  unavailable: 'state.error-body',
  internal: 'state.error-body',
};

/**
 * Why a request did not work. `offline`: no answer came, so it may or may not have been done; `answer`: the server said
 * no, by RFC 9457. Extra members of the problem, such as what changed meanwhile, are in `body`.
 */
export class ApiProblem extends Error {
  readonly kind: 'offline' | 'answer';
  readonly status: number;
  readonly code: ProblemCode | 'offline';
  readonly faults: readonly Fault[];
  readonly body: Readonly<Record<string, unknown>>;

  constructor(body: ProblemBody | undefined) {
    super(body?.detail ?? body?.title ?? 'No answer');
    this.kind = body ? 'answer' : 'offline';
    this.status = body?.status ?? 0;
    this.code = body?.code ?? 'offline';
    this.faults = body?.faults ?? [];
    this.body = body ?? {};
  }

  /** What to tell the reader. */
  get words(): string {
    if (this.code === 'offline') return t('state.error-body');
    const own = CODE_WORDS[this.code];
    return own ? t(own) : this.message;
  }

  /** The same problem in words of our own. */
  inWords(words: string): ApiProblem {
    return new ApiProblem({ ...(this.body as ProblemBody), detail: words });
  }

  /** The message for a field, by the fault's path. */
  fault(path: string): string | undefined {
    return this.faults.find((fault) => fault.path === path)?.message;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What goes with a request: query values that are undefined are left out. `key` makes a creation safe to repeat. */
export type Sending = {
  body?: unknown;
  query?: Record<string, string | number | boolean | undefined>;
  key?: string;
  signal?: AbortSignal;
};

let onPerhapsSignedOut: () => void = () => undefined;

/** Tells who wants to know that the server may no longer see a session: to a visitor, what is inside a group is not there. */
export function whenPerhapsSignedOut(listener: () => void): void {
  onPerhapsSignedOut = listener;
}

function addressOf(path: string, query: Sending['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

function headersOf({ body, key }: Sending): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
  };
}

async function problemOf(response: Response): Promise<ProblemBody> {
  const fallback = {
    type: 'about:blank',
    title: t('state.error-title'),
    status: response.status,
    code: 'internal',
  } as const;
  try {
    const body = (await response.json()) as Partial<ProblemBody>;
    return { ...fallback, ...body };
  } catch {
    return fallback;
  }
}

/** What the API answers at an address, where the document brought it: to be drawn at once. Nobody is given it twice. */
export function broughtAnswer(path: string, query?: Sending['query']): unknown {
  return takeFirstAnswer(addressOf(path, query));
}

/**
 * One request to the API: `await request<Thread>('GET', '/threads/…')`.
 * Raises ApiProblem; an abort is raised as the browser's own AbortError.
 */
export async function request<T>(method: Method, path: string, sending: Sending = {}): Promise<T> {
  const { body, query, signal } = sending;
  const brought = method === 'GET' ? broughtAnswer(path, query) : undefined;
  if (brought !== undefined) return brought as T;
  let response: Response;
  try {
    response = await fetch(addressOf(path, query), {
      method,
      headers: headersOf(sending),
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiProblem(undefined);
  }
  if (!response.ok) {
    const problem = new ApiProblem(await problemOf(response));
    if (problem.code === 'signed-out' || problem.status === 404) onPerhapsSignedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** A key under which a creation counts once, however often it is sent. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A fault found here, before anything was sent. Throw it from an action, so that it shows like the server's own. */
export function refusal(faults: readonly Fault[]): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: t('state.problem'),
    status: 422,
    code: 'invalid-input',
    faults: [...faults],
  });
}
