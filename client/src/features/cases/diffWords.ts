/** A stretch of text that stayed, went or came. */
export type Change = { kind: 'same' | 'old' | 'new'; text: string };

/** Words and the white space after them. Beyond this many the whole middle counts as changed, so that it stays quick. */
const MOST_WORDS = 1_500;
const WORDS = /\S+\s*|\s+/gu;

function table(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      const below = rows[i + 1];
      if (row && below) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function middle(a: readonly string[], b: readonly string[]): Change[] {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [
      { kind: 'old', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  const rows = table(a, b);
  const out: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      out.push({ kind: 'same', text: x });
      i += 1;
      j += 1;
    } else if (x !== undefined && (y === undefined || (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      out.push({ kind: 'old', text: x });
      i += 1;
    } else {
      out.push({ kind: 'new', text: y ?? '' });
      j += 1;
    }
  }
  return out;
}

function joined(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  for (const { kind, text } of changes) {
    const last = out.at(-1);
    if (!text) continue;
    if (last?.kind === kind) last.text += text;
    else out.push({ kind, text });
  }
  return out;
}

/** What changed from one text to another, word by word. */
export function diffWords(before: string, after: string): Change[] {
  const a = before.match(WORDS) ?? [];
  const b = after.match(WORDS) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ]);
}
