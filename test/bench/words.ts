/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const who = [
  'My sister',
  'A neighbour',
  'My nurse',
  'The dietitian',
  'My brother',
  'A friend from work',
  'My partner',
  'Our daughter',
];
const did = [
  'lent me',
  'told me about',
  'found',
  'showed me',
  'wrote down',
  'asked about',
  'reminded me of',
  'laughed at',
];
const what = [
  'a recipe for rice',
  'the garden centre',
  'a quiet walk by the river',
  'an old puzzle book',
  'the early bus',
  'a good pillow',
  'the new clinic door',
  'a knitting pattern',
  'some low salt crackers',
  'the long waiting room',
  'a spare umbrella',
  'the choir on Thursdays',
  'a podcast about trains',
  'the library van',
  'my packed lunch',
];
const when = [
  'this morning',
  'last weekend',
  'on Tuesday',
  'after lunch',
  'before the clinic',
  'in the spring',
  'yesterday',
  'at half past nine',
];
const then = [
  'and it made the day go faster',
  'and I slept well after it',
  'so we tried it together',
  'which was a nice surprise',
  'and I would do it again',
  'though the rain nearly stopped us',
  'and the cat approved',
];

/** Ordinary talk of about 350 characters that nothing in the rules minds. */
export function ordinaryText(roll: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(roll() * from.length)] ?? '';
  let text = '';
  while (text.length < 320) text += `${pick(who)} ${pick(did)} ${pick(what)} ${pick(when)}, ${pick(then)}. `;
  return text.trim();
}

/** Talk that a supporter must look at, and that others see meanwhile. */
export function worryingText(roll: () => number): string {
  return `I keep thinking about ending my life and I don't know who to tell. ${ordinaryText(roll)}`;
}
