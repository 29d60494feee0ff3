import { expect } from 'chai';
import { firstNames } from '../../../../config/words/pseudonyms.ts';
import { Pseudonym } from '../../../../server/contract/joining.ts';
import { looksReal, makePseudonym } from '../../../../server/features/joining/pseudonyms.rules.ts';
import { pseudonymKeyOf } from '../../../../server/features/memberships/pseudonym.rules.ts';

const email = 'moss-and-fern@demo.test';

describe('pseudonyms', () => {
  for (const name of ['Sarah Jones', 'sarah1994', 'Sarah J', 'Jóhn Pérez', 'DAVE 82']) {
    it(`warns that ${name} looks like a real name`, () => {
      expect(looksReal(name, email)).to.equal(true);
    });
  }

  it('warns about what stands before the @ of one’s own address', () => {
    expect(looksReal('Mossandfern', email)).to.equal(true);
    expect(looksReal('Quiet Moss', email)).to.equal(false);
  });

  for (const name of ['Quiet Heron', 'Kidney Bean', 'Sunny', 'Sam', 'Robin Hood', 'Rose Garden', '42']) {
    it(`does not warn about ${name}`, () => {
      expect(looksReal(name, email)).to.equal(false);
    });
  }

  it('makes names that are allowed and never look real', () => {
    for (let n = 0; n < 200; n += 1) {
      const name = makePseudonym((below) => (n * 7 + below * 3) % below);
      expect(Pseudonym.safeParse(name).success, name).to.equal(true);
      expect(looksReal(name, email), name).to.equal(false);
    }
    expect(firstNames).to.include('sarah');
  });

  it('allows no letter that nobody sees, and takes a name for the same with and without', () => {
    for (const unseen of ['\u3164', '\u115f', '\uffa0', '\u200b']) {
      expect(Pseudonym.safeParse(`Robin${unseen}`).success, unseen).to.equal(false);
      expect(pseudonymKeyOf(`Robin${unseen}`)).to.equal(pseudonymKeyOf('Robin'));
    }
    expect(Pseudonym.safeParse('Zoë O’Hara').success).to.equal(true);
  });

  it('takes names that differ only in case, accents, spaces or hyphens for the same', () => {
    expect(pseudonymKeyOf('Quiet-Héron')).to.equal(pseudonymKeyOf('quiet heron'));
    expect(pseudonymKeyOf('Quiet Heron')).not.to.equal(pseudonymKeyOf('Quiet Heron 2'));
  });
});
