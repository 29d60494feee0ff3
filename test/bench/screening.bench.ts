/**
 * Measures screening by rules alone on one core: texts a second at about 60 words, percentiles of one text, and the longest text
 * that the service takes. `tsx test/bench/screening.bench.ts [texts.jsonl]`; without a file, ordinary and worrying sentences of
 * the rules' own examples are put together.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { bareContext } from '../../server/triage/context.ts';
import { rules } from '../../server/triage/library.ts';
import { screenText } from '../../server/triage/screenText.ts';

const words = 60;
const longest = 10_000;
const rounds = 5;
const context = bareContext(new Date('2026-11-22T12:00:00Z'), 'chronic kidney disease');

function sentences(file: string | undefined): string[] {
  if (file === undefined) return rules.flatMap((rule) => [...rule.spares, ...rule.spares, ...rule.matches]);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Cuts one long row of words into texts of the same number of words. */
function textsOf(all: readonly string[]): string[] {
  const row = all.join('. ').split(/\s+/);
  return Array.from({ length: Math.floor(row.length / words) }, (_, at) =>
    row.slice(at * words, (at + 1) * words).join(' '),
  );
}

function timed(text: string): number {
  const begun = performance.now();
  screenText(text, context);
  return performance.now() - begun;
}

function at(share: number, sorted: readonly number[]): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
}

const all = sentences(process.argv[2]);
const texts = textsOf(all);
for (const text of texts) timed(text);
const times: number[] = [];
let best = 0;
for (let round = 0; round < rounds; round += 1) {
  const taken = texts.map(timed);
  times.push(...taken);
  best = Math.max(best, (1_000 * texts.length) / taken.reduce((sum, ms) => sum + ms, 0));
}
const total = times.reduce((sum, ms) => sum + ms, 0);
times.sort((a, b) => a - b);
console.log(`texts of ${words} words: ${texts.length}, ${rounds} rounds`);
console.log(`texts/s: ${Math.round((1_000 * times.length) / total)} (best round ${Math.round(best)})`);
console.log(`ms: p50 ${at(0.5, times)}, p90 ${at(0.9, times)}, p99 ${at(0.99, times)}, longest ${at(1, times)}`);

const hard: Readonly<Record<string, string>> = {
  'many sentences': all.join('. '),
  'one sentence': all.join(' ').replace(/[.!?…;\n]/g, ''),
  'the same worry': 'i want to die tonight and i have enough tablets saved so goodbye everyone '.repeat(200),
  'single letters': 'k i l l m y s e l f '.repeat(600),
  'leet and stars': 'k!ll my$elf w4nt 2 d*e f.u.c.k '.repeat(400),
  digits: '07700 900 12 3 4 5 '.repeat(600),
  'one word': 'a'.repeat(longest),
  punctuation: '.,!?"*_-'.repeat(1_300),
  addresses: 'a.b@c.de pete at x dot y dot com www.a.b/c '.repeat(260),
  accents: 'ḱ\u0301\u200bíll mýsélf ｗａｎｔ tö dïé '.repeat(400),
};
for (const [name, text] of Object.entries(hard)) {
  const cut = text.slice(0, longest);
  timed(cut);
  const taken = Array.from({ length: 5 }, () => timed(cut)).sort((a, b) => a - b);
  console.log(`${longest} characters, ${name}: ms p50 ${at(0.5, taken)}, longest ${at(1, taken)}`);
}
