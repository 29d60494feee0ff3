const element = document.getElementById('first-answers');
const answers = new Map<string, unknown>(Object.entries(JSON.parse(element?.textContent ?? '{}') as object));
element?.remove();

/** For how long what the document brought is news, in ms since it was asked for. */
const keptMs = 10_000;

/** Forgets what the document brought: somebody else reads now. */
export function forgetFirstAnswers(): void {
  answers.clear();
}

/** What the API answers at an address, where the document brought it; once, because the next one who asks wants to know how it is then. */
export function takeFirstAnswer(address: string): unknown {
  if (performance.now() > keptMs) forgetFirstAnswers();
  const answer = answers.get(address);
  answers.delete(address);
  return answer;
}
