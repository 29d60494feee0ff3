import { expect } from 'chai';
import { vocabulary } from '../../../server/triage/library.ts';
import { normalise } from '../../../server/triage/normalise.ts';

function read(word: string): string {
  return normalise(word, vocabulary)
    .map((token) => token.text)
    .join(' ');
}

describe('reading misspelt words', () => {
  for (const [written, meant] of [
    ['suicidel', 'suicidal'],
    ['overdoze', 'overdose'],
    ['dialaysis', 'dialysis'],
    ['painkilers', 'painkillers'],
    ['tabelts', 'tablets'],
  ] as const) {
    it(`takes “${written}” for “${meant}”`, () => expect(read(written)).to.equal(meant));
  }

  for (const word of [
    'swabbed',
    'regards',
    'mourning',
    'rapped',
    'bullets',
    'binding',
    'believer',
    'batting',
    'pinched',
  ]) {
    it(`leaves the ordinary word “${word}” as it is`, () => expect(read(word)).to.equal(word));
  }
});
