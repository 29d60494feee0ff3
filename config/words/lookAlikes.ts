/**
 * Characters that read as Latin letters (chosen from Unicode's confusables, after NFKD and lower-casing), and typographic
 * marks with a plain equal. Version 1.
 */
const letters: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'ЬьβвɓƄƅ',
  c: 'сϲᴄҫ',
  d: 'ԁɗđ',
  e: 'еєεҽɛəз',
  f: 'ƒϝ',
  g: 'ɡցğ',
  h: 'һнհħ',
  i: 'іıɩιӏ',
  j: 'јϳ',
  k: 'кκҝ',
  l: 'ⅼłŀ|',
  m: 'мϻ',
  n: 'пηոŋ',
  o: 'оοσօøө',
  p: 'рρϱþ',
  q: 'ԛգ',
  r: 'гᴦя',
  s: 'ѕʂ',
  t: 'тτŧ',
  u: 'υսцʋ',
  v: 'ѵνᴠ',
  w: 'ԝωшѡ',
  x: 'хχ×',
  y: 'уүγ',
  z: 'ᴢʐ',
  ss: 'ß',
  ae: 'æ',
  oe: 'œ',
  "'": '’‘ʼ`´′',
  '"': '“”„«»″',
  '-': '‐‑‒–—−',
  '.': '·•․‧∙',
  '/': '⁄∕',
};

/** Look-alike character → what it reads as. */
export const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(letters).flatMap(([plain, alike]) => Array.from(alike, (character) => [character, plain] as const)),
);
