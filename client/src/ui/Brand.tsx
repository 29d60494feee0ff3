import type { ReactNode } from 'react';

/** The mark: two arches, side by side. */
export function Brand(): ReactNode {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path className="mark-a" d="M3 26V11a5.5 5.5 0 0 1 11 0v15z" />
      <path className="mark-b" d="M16 26v-8a4.5 4.5 0 0 1 9 0v8z" />
    </svg>
  );
}
