import { checks } from './checks/list.ts';
import type { TriageContext } from './context.ts';
import { judge, type Models } from './model/judge.ts';
import { readText } from './reading.ts';
import { runChecks, type Fault, type Screened } from './screenText.ts';

/**
 * Screens a text as `screenText` does, with the statistical models beside the rules. A net that fails leaves the word to the n-grams,
 * and is listed in `faults`: a text never waits for a model.
 */
export async function screenWithModels(models: Models | null, text: string, context: TriageContext): Promise<Screened> {
  const reading = readText(text, context);
  if (models === null) return runChecks(reading, checks);
  const faults: Fault[] = [];
  const opinion = await judge(models, text, reading.tokens).catch((cause: unknown) => {
    faults.push({ check: 'model', cause });
    return judge({ ...models, net: null }, text, reading.tokens);
  });
  const screened = runChecks({ ...reading, opinion }, checks);
  return { ...screened, faults: [...faults, ...screened.faults] };
}
