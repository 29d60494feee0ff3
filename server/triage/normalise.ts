/**
 * Text as the rules read it: a list of plain words. Contractions and text-speak are written out, disguises (leetspeak,
 * spacing, dots, stretched letters, look-alike and invisible characters) undone where that gives a word of the vocabulary,
 * and every word keeps the range of the original text that it came from. Linear in the length of the text.
 */
import { fold, type Folded } from './fold.ts';
import { number, readWord, type Said } from './readWord.ts';
import { remember } from './remember.ts';
import { unmask } from './unmask.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One word or number. `start` and `end` are UTF-16 offsets into the original text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number written here, or null for a word. */
  readonly value: number | null;
  /** Index of the sentence (words between full stops, line breaks and the like). */
  readonly sentence: number;
  /** Index of the clause (words between commas, dashes and brackets too). */
  readonly clause: number;
  /** Stands between quotation marks. */
  readonly quoted: boolean;
}

/** A word as it stands in folded text, with its place in the sentence structure. */
interface Chunk {
  readonly text: string;
  readonly said: readonly Said[];
  readonly from: number;
  /** The length that it takes up: more than its own where its letters stand apart. */
  readonly length: number;
  readonly sentence: number;
  readonly clause: number;
  readonly quoted: boolean;
}

const pieces = /[^\s.!?…\n;:,()[\]"—]+|\.(?=\S)|[.!?…;:,()[\]"—\n]/g;
const maximumWord = 60;
/** Characters. */
const longestQuotation = 300;

/** A part of a stretch without white space: a word to be read, or marks that may end a sentence, clause or quotation. */
interface Part {
  readonly text: string;
  /** From the beginning of the stretch. */
  readonly from: number;
  readonly isMarks: boolean;
  /** What a word says; nothing for marks. */
  readonly said: readonly Said[];
  /** A single letter, digit or sign that may be one of a word whose letters stand apart. */
  readonly isSingle: boolean;
}

/** What is worked out about stretches and words, which come again and again. */
interface WordReader {
  readonly partsOf: (stretch: string) => readonly Part[];
  readonly saidBy: (word: string) => readonly Said[];
}

const readers = new WeakMap<Vocabulary, WordReader>();

function readerOf(vocabulary: Vocabulary): WordReader {
  const before = readers.get(vocabulary);
  if (before) return before;
  const said = remember((word) => readWord(word, vocabulary));
  const made: WordReader = {
    saidBy: (word) => said(word.length > maximumWord ? word.slice(0, maximumWord) : word),
    partsOf: remember((stretch) =>
      partsOf(stretch, vocabulary).map(({ text, from, isMarks }) => ({
        text,
        from,
        isMarks,
        said: isMarks ? [] : made.saidBy(text),
        isSingle: !isMarks && isSingle(text),
      })),
    ),
  };
  readers.set(vocabulary, made);
  return made;
}

/** Reads a text into tokens. */
export function normalise(text: string, vocabulary: Vocabulary): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  const reader = readerOf(vocabulary);
  for (const chunk of chunksOf(folded, reader, vocabulary)) readChunk(chunk, folded, tokens);
  return tokens;
}

function chunksOf({ text }: Folded, reader: WordReader, vocabulary: Vocabulary): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const place = { sentence: 0, clause: 0, quoted: false };
  // Fewer than three single letters in a row are no word.
  let singles = 0;
  let spaced = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code === lineFeed) {
        place.sentence += 1;
        place.clause += 1;
        place.quoted = false;
      }
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
    for (const part of reader.partsOf(text.slice(at, end))) {
      if (part.isMarks) {
        close(part.text, at + part.from);
        continue;
      }
      chunks.push(chunkOf(part, at + part.from, place));
      singles = part.isSingle ? singles + 1 : 0;
      spaced ||= singles === shortestSpaced;
    }
    at = end;
  }
  return spaced ? joinSpaced(chunks, reader, vocabulary) : chunks;

  /** An opening quotation mark counts only where it is closed nearby, so that a stray one does not excuse the rest. */
  function closesSoon(at: number): boolean {
    const next = text.indexOf('"', at + 1);
    return next > 0 && next - at <= longestQuotation;
  }

  function close(marks: string, at: number): void {
    for (let index = 0; index < marks.length; index += 1) {
      const mark = marks.charAt(index);
      if ('.!?…;'.includes(mark)) place.sentence += 1;
      if ('.!?…;:,()[]—'.includes(mark)) place.clause += 1;
      if (mark === '"') place.quoted = !place.quoted && closesSoon(at + index);
    }
  }
}

const lineFeed = 10;

/** White space as `\s` has it. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

function partsOf(stretch: string, vocabulary: Vocabulary): Pick<Part, 'text' | 'from' | 'isMarks'>[] {
  // A dotted or starred word is whole before punctuation is: `f.u.c.k`, `s!gnals`, `3.5`, `sui-cide`.
  const whole = trimmed(stretch);
  if (whole && isOneWord(whole.text, vocabulary)) {
    const after = whole.from + whole.text.length;
    const word = { ...whole, isMarks: false };
    return after === stretch.length ? [word] : [word, { text: stretch.slice(after), from: after, isMarks: true }];
  }
  return Array.from(stretch.matchAll(pieces), (piece) => ({
    text: piece[0],
    from: piece.index,
    isMarks: !/[a-z0-9@$*+<>£%]/.test(piece[0]) && /^[.!?…;:,()[\]"—]$/.test(piece[0]),
  }));
}

/** Written out, because spreading is the slowest part of reading a text. */
function chunkOf(
  { text, said }: Part,
  from: number,
  { sentence, clause, quoted }: Pick<Chunk, 'sentence' | 'clause' | 'quoted'>,
): Chunk {
  return { text, said, from, length: text.length, sentence, clause, quoted };
}

function trimmed(chunk: string): { text: string; from: number } | undefined {
  const lead = /^[^a-z0-9@$<>£*]+/.exec(chunk)?.[0].length ?? 0;
  if (chunk.includes('"') && lead > 0 && chunk.slice(0, lead).includes('"')) return undefined;
  const body = chunk.slice(lead).replace(/[^a-z0-9%@$*+]+$/, '');
  return body === '' ? undefined : { text: body, from: lead };
}

function isOneWord(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > maximumWord) return false;
  if (number.test(text)) return true;
  if (/^[a-z']+$/.test(text)) return true;
  const parts = text.split(/[.\-_*·~]/);
  if (parts.length > 1 && parts.every((part) => part.length === 1)) return true;
  if (/[.\-_]/.test(text) && parts.some((part) => part.length <= 2) && !parts.every((part) => vocabulary.has(part))) {
    return unmask(text.replace(/[.\-_]/g, ''), vocabulary) !== undefined;
  }
  return /[!|]/.test(text) && unmask(text, vocabulary) !== undefined;
}

/** Letters in a row, with space between, that may be a word. */
const shortestSpaced = 3;

/** Single letters in a row (`k i l l`) become one chunk; where wider gaps part words, those are kept. */
function joinSpaced(chunks: readonly Chunk[], { saidBy }: WordReader, vocabulary: Vocabulary): readonly Chunk[] {
  const joined: Chunk[] = [];
  for (let at = 0; at < chunks.length; ) {
    let to = at;
    while (to < chunks.length && isSingle(chunks[to]?.text ?? '')) to += 1;
    const first = chunks[at];
    if (!first) break;
    if (to - at < shortestSpaced) {
      joined.push(first);
      at += 1;
      continue;
    }
    const run = chunks.slice(at, to);
    for (const word of segment(run, vocabulary)) {
      const last = word.at(-1) ?? first;
      const head = word[0] ?? first;
      const text = word.map((chunk) => chunk.text).join('');
      joined.push({ ...head, text, said: saidBy(text), length: last.from + last.text.length - head.from });
    }
    at = to;
  }
  return joined;
}

function isSingle(text: string): boolean {
  return text.length === 1 && /[a-z0-9$@!*]/.test(text);
}

/** Splits a run of single characters into words: at wide gaps where there are any, else by the vocabulary, longest first. */
function segment(run: readonly Chunk[], vocabulary: Vocabulary): (readonly Chunk[])[] {
  const groups: Chunk[][] = [[]];
  run.forEach((chunk, index) => {
    const before = run[index - 1];
    if (before && chunk.from - before.from > 2) groups.push([]);
    groups.at(-1)?.push(chunk);
  });
  return groups.flatMap((group) => {
    const words: Chunk[][] = [];
    for (let at = 0; at < group.length; ) {
      let length = Math.min(group.length - at, 16);
      while (length > 1 && unmaskLoose(group.slice(at, at + length), vocabulary) === undefined) length -= 1;
      words.push(group.slice(at, at + length));
      at += length;
    }
    return words;
  });
}

function unmaskLoose(chunks: readonly Chunk[], vocabulary: Vocabulary): string | undefined {
  const word = chunks.map((chunk) => chunk.text).join('');
  if (vocabulary.has(word)) return word;
  return /[^a-z]/.test(word) ? unmask(word, vocabulary) : undefined;
}

function readChunk(chunk: Chunk, { starts, ends }: Folded, out: Token[]): void {
  const { said, from: at, length, sentence, clause, quoted } = chunk;
  const start = starts[at] ?? 0;
  const end = ends[at + length - 1] ?? start;
  for (const { text, value, whole, from, to } of said) {
    const some = !whole && length === chunk.text.length;
    out.push({
      text,
      start: some ? (starts[at + from] ?? start) : start,
      end: some ? (ends[at + to - 1] ?? end) : end,
      value,
      sentence,
      clause,
      quoted,
    });
  }
}
