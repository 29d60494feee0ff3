import type { Finding } from '../../contract/screening.ts';
import type { Reading } from '../reading.ts';

/** One check of the screening: a pure function over a reading. None of them knows of, or stops, another. */
export interface Check {
  /** Names the check where it fails. */
  readonly id: string;
  readonly run: (reading: Reading) => readonly Finding[];
}
