/** An answer that many are given, with its JSON once somebody was given it. */
interface Forms {
  body?: Buffer;
  script?: Buffer;
}

const shared = new WeakMap<object, Forms>();

/** Marks an answer as one that many are given: its JSON is made once. Nobody may change it. */
export function shareAnswer<T extends object>(answer: T): T {
  if (!shared.has(answer)) shared.set(answer, {});
  return answer;
}

/** The JSON of an answer as it is sent. */
export function bodyOf(answer: unknown): string | Buffer {
  const forms = formsOf(answer);
  if (forms === undefined) return JSON.stringify(answer);
  return (forms.body ??= Buffer.from(JSON.stringify(answer)));
}

/** The JSON of an answer as it may stand inside of a script element of a document: nothing in it can end that. */
export function scriptJsonOf(answer: unknown): Buffer {
  const forms = formsOf(answer) ?? {};
  return (forms.script ??= Buffer.from(JSON.stringify(answer).replaceAll('<', '\\u003c')));
}

function formsOf(answer: unknown): Forms | undefined {
  return typeof answer === 'object' && answer !== null ? shared.get(answer) : undefined;
}
