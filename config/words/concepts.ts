import { conductConcepts } from './concepts/conduct.ts';
import { dyingConcepts } from './concepts/dying.ts';
import { emergenciesConcepts } from './concepts/emergencies.ts';
import { harmConcepts } from './concepts/harm.ts';
import { peopleConcepts } from './concepts/people.ts';
import { preparingConcepts } from './concepts/preparing.ts';
import { tradeConcepts } from './concepts/trade.ts';
import { treatmentConcepts } from './concepts/treatment.ts';

/**
 * Named lists of phrases that rules share. Phrases are written as the normaliser leaves text: contractions written out
 * (`can not`), possessives closed up (`mums`). Version 2.
 */
export const concepts = {
  ...peopleConcepts,
  ...dyingConcepts,
  ...preparingConcepts,
  ...treatmentConcepts,
  ...emergenciesConcepts,
  ...harmConcepts,
  ...tradeConcepts,
  ...conductConcepts,
} as const;
