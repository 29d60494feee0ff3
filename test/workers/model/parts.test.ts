import { expect } from 'chai';
import { partOf, type Part } from '../../../workers/model/parts.ts';

/** What `part_of` of `corpus.py` answers. */
const same: readonly (readonly [file: string, group: string, part: Part])[] = [
  ['shared-a', 'g001', 'test'],
  ['shared-a', 'ad407', 'train'],
  ['shared-a', 'ß—naïve 🙂', 'test'],
  ['shared-b', 'g002', 'tune'],
  ['shared-b', 'c133', 'train'],
  ['shared-b', '', 'train'],
  ['shared-c', 'g009', 'tune'],
  ['shared-c', 'fs01', 'train'],
  ['distress', 'b001', 'train'],
  ['distress', 'gt01a', 'train'],
  ['medical', 'g001', 'train'],
  ['medical', 'ad407', 'test'],
  ['medical', 'ß—naïve 🙂', 'train'],
  ['conduct', 'g002', 'train'],
  ['conduct', 'c133', 'tune'],
  ['conduct', '', 'train'],
  ['safeguarding', 'g009', 'train'],
  ['safeguarding', 'fs01', 'train'],
  ['long', 'b001', 'test'],
  ['long', 'gt01a', 'train'],
  ['quiet', 'g001', 'tune'],
  ['quiet', 'ad407', 'train'],
  ['quiet', 'ß—naïve 🙂', 'train'],
  ['people', 'g002', 'train'],
  ['people', 'c133', 'tune'],
  ['people', '', 'train'],
  ['ordinary', 'g001', 'train'],
  ['public', 'g009', 'train'],
  ['public', 'fs01', 'train'],
];

describe('the parts of the corpus', () => {
  it('puts a group where Python puts it', () => {
    expect(same.map(([file, group]) => [file, group, partOf(file, group)])).to.deep.equal(same);
  });

  it('takes everything of the unseen file for a test', () => {
    expect(['t101', 'x', 'g001'].map((group) => partOf('unseen', group))).to.deep.equal(['unseen', 'unseen', 'unseen']);
  });

  it('leaves the golden set out of every part', () => {
    expect(partOf('golden', 'g001')).to.equal(null);
  });

  it('keeps the part of a copied file whatever its name says of sharing', () => {
    expect(partOf('shared-a', 'g009')).to.equal(partOf('a', 'g009'));
  });
});
