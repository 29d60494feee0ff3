import type { ReactNode } from 'react';

/** One path each, drawn with a line of two in a box of 24. */
const PATHS = {
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5.7 5.7l3.8 3.8m5 5 3.8 3.8m0-12.6-3.8 3.8m-5 5-3.8 3.8',
  exit: 'M10 4H5v16h5M10 12h11m-4-4 4 4-4 4',
  lock: 'M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  key: 'M8 11a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM11.3 12.2 20 3.5M16 7.5l3 3',
  back: 'M20 12H4m6-6-6 6 6 6',
  forward: 'M4 12h16m-6-6 6 6-6 6',
  up: 'M12 20V5m-6 6 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  body: 'M12 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM5 10.5h14M12 10.5v5m-3.5 5.5 3.5-5.5 3.5 5.5',
  mind: 'M7 17.5a4.5 4.5 0 0 1-.5-9 5.5 5.5 0 0 1 10.7 1.2A4 4 0 0 1 17 17.5z',
  life: 'M4 11.5 12 4l8 7.5V20h-5.5v-5h-5v5H4z',
  people:
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM17 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM2.5 20v-2a5.5 5.5 0 0 1 11 0v2M15.5 14.6A4.5 4.5 0 0 1 21.5 19v1',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5v-1a7.5 7.5 0 0 1 15 0v1',
  speech: 'M4 5h16v11H11l-5 4v-4H4z',
  'speech-new': 'M4 5h16v11H11l-5 4v-4H4zM12 7.8v5.4M9.3 10.5h5.4',
  flag: 'M5 21V4h13l-2.5 4L18 12H5',
  shield: 'M12 3l7.5 2.5v6c0 4.7-3.2 8-7.5 9.5-4.3-1.5-7.5-4.8-7.5-9.5v-6zM8.5 12l2.5 2.5 4.5-5',
  hidden:
    'M4 4l16 16M9 6.2A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.6 3.4M6 7.8A15.5 15.5 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-.9',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10',
  check: 'm4 12.5 5 5L20 6.5',
  warning: 'M12 3.5 22 20.5H2zM12 10v4.5M12 17.5v.01',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.01',
  offline: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.5m5.5.1a10 10 0 0 1 4.5 2.4M8.5 16a5 5 0 0 1 7 0M12 19.5v.01',
  cup: 'M4 9h13v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM17 10.5h1.5a2.5 2.5 0 0 1 0 5H17M8 3v2.5M12.5 3v2.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4',
  mail: 'M3 6h18v12.5H3zM3.5 6.5 12 13l8.5-6.5',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13.5h10L18 7M10 11v6M14 11v6',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  quote: 'M5 7h5v5c0 3-1.5 4.5-4.5 5M14 7h5v5c0 3-1.5 4.5-4.5 5',
  heart: 'M12 20S3.5 15 3.5 9.2A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 8.5 2.2C20.5 15 12 20 12 20z',
  mute: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM16 9.5l5 5m0-5-5 5',
  settings:
    'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM12 2.5v3m0 13v3m9.5-9.5h-3m-13 0h-3m16.2-6.7-2.1 2.1m-9.2 9.2-2.1 2.1m13.4 0-2.1-2.1M7.4 7.4 5.3 5.3',
  save: 'M12 4v11m-5-5 5 5 5-5M4 20h16',
  list: 'M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01',
} as const;

/** The name of a picture in the set. */
export type IconName = keyof typeof PATHS;

const TURNS = new Set<IconName>(['exit', 'back', 'forward']);

/** A small picture beside words. It is never the only carrier of meaning, so it is hidden from assistive technology. */
export function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg className={TURNS.has(name) ? 'i i-flip' : 'i'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
