/** An answer that many are given, with its JSON once somebody was given it. */
interface Forms {
  text?: string;
  bytes?: Buffer;
}

const shared = new WeakMap<object, Forms>();

/** Marks an answer as one that many are given: its JSON is made once. Nobody may change it. */
export function shareAnswer<T extends object>(answer: T): T {
  if (!shared.has(answer)) shared.set(answer, {});
  return answer;
}

/** The JSON of an answer as text. */
export function jsonOf(answer: unknown): string {
  const forms = formsOf(answer);
  if (forms === undefined) return JSON.stringify(answer);
  return (forms.text ??= JSON.stringify(answer));
}

/** The JSON of an answer as it is sent. */
export function bodyOf(answer: unknown): string | Buffer {
  const forms = formsOf(answer);
  if (forms === undefined) return JSON.stringify(answer);
  return (forms.bytes ??= Buffer.from(JSON.stringify(answer)));
}

function formsOf(answer: unknown): Forms | undefined {
  return typeof answer === 'object' && answer !== null ? shared.get(answer) : undefined;
}
