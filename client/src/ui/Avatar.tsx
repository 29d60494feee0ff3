import type { ReactNode } from 'react';

const PALETTES = [
  ['#F8DDBD', '#5B2C66', '#E9765B'],
  ['#D3E6DA', '#2F6B57', '#F4B04A'],
  ['#E6D6EC', '#7E4390', '#F08C73'],
  ['#FAD6CB', '#A8402B', '#5B2C66'],
  ['#D2E1EF', '#2D5A86', '#F4B04A'],
  ['#F4E6AE', '#2F6B57', '#C85A3C'],
  ['#CFE7E4', '#1F6A6A', '#E9765B'],
  ['#E9DFD5', '#3A1A43', '#7FB098'],
] as const;

type Shape = (x: number, y: number, w: number) => string;

/** Each shape fills a box of width w at x, standing on the ground (48) with its top at y. */
const SHAPES: readonly Shape[] = [
  (x, y, w) => `M${x} 48V${y + w / 2}a${w / 2} ${w / 2} 0 0 1 ${w} 0V48z`,
  (x, y, w) => `M${x} 48V${y + w}A${w} ${w} 0 0 1 ${x + w} ${y}V48z`,
  (x, y, w) => `M${x + w} 48V${y + w}A${w} ${w} 0 0 0 ${x} ${y}V48z`,
  (x, y, w) => `M${x} ${y + w / 2}a${w / 2} ${w / 2} 0 1 1 ${w} 0a${w / 2} ${w / 2} 0 1 1 ${-w} 0z`,
  (x, _y, w) => `M${x} 48a${w} ${w} 0 0 1 ${w} ${-w}V48zM${x} ${48 - w}a${w} ${w} 0 0 1 ${w} ${-w}v${w}z`,
  (x, y, w) => `M${x} 48L${x + w / 2} ${y}L${x + w} 48z`,
];
const LEFT = 6;
const RIGHT = 25;
const WIDTH = 17;

/** FNV-1a with a final mix: 32 bits from any text. */
function hash(seed: string): number {
  let h = 2166136261;
  for (const c of seed) h = Math.imul(h ^ (c.codePointAt(0) ?? 0), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 2246822507);
  h ^= h >>> 13;
  return h >>> 0;
}

/** Colours and outlines for a seed: two different shapes, side by side. */
function drawing(seed: string): { ground: string; one: [string, string]; two: [string, string] } {
  let h = hash(seed);
  const pick = (n: number): number => {
    const value = h % n;
    h = Math.floor(h / n);
    return value;
  };
  const [ground, a, b] = PALETTES[pick(8)] ?? PALETTES[0];
  const left = pick(6);
  const right = (left + 1 + pick(5)) % 6;
  const leftTop = 8 + pick(3) * 5;
  const rightTop = 13 + pick(3) * 5;
  const swapped = pick(2) === 1;
  const outline = (shape: number, x: number, top: number): string => SHAPES[shape]?.(x, top, WIDTH) ?? '';
  return {
    ground,
    one: [swapped ? b : a, outline(left, LEFT, leftTop)],
    two: [swapped ? a : b, outline(right, RIGHT, rightTop)],
  };
}

/**
 * The picture of a member or a group, made from a seed. A member's seed is that of the membership, so that nobody can be
 * matched across groups. The name stands beside it, so the picture itself is silent.
 */
export function Avatar({ seed, large = false }: { seed: string; large?: boolean }): ReactNode {
  const { ground, one, two } = drawing(seed);
  return (
    <svg className={large ? 'av av-lg' : 'av'} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path fill={ground} d="M0 0h48v48H0z" />
      <path fill={one[0]} d={one[1]} />
      <path fill={two[0]} d={two[1]} />
    </svg>
  );
}
