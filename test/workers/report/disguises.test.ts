import { expect } from 'chai';
import { disguised, disguiseFor, disguises } from '../../../workers/report/disguises.ts';

const text = 'Want to leave tonight, all of it.';

describe('disguises', () => {
  it('hide words and leave short ones as they are', () => {
    const worn = Object.fromEntries(disguises.map((disguise) => [disguise.id, disguised(text, disguise)]));
    expect(worn).to.deep.equal({
      leetspeak: 'W4nt to l34v3 t0n1ght, all of it.',
      spaces: 'W a n t to leave tonight, all of it.',
      dots: 'W.a.n.t to leave tonight, all of it.',
      stretched: 'Waaaant to leeeeave toooonight, all of it.',
      'look-alikes': 'Wаnt to lеаvе tоnіght, all of it.',
      'zero-width':
        'W\u200ba\u200bn\u200bt to l\u200be\u200ba\u200bv\u200be t\u200bo\u200bn\u200bi\u200bg\u200bh\u200bt, all of it.',
      accents: 'Wáñt to lèávè töñïght, all of it.',
    });
  });

  it('are the same for the same post each time, and all in use', () => {
    const ids = Array.from({ length: 200 }, (_, at) => `post-${at}`);
    expect(ids.map((id) => disguiseFor(id).id)).to.deep.equal(ids.map((id) => disguiseFor(id).id));
    expect(new Set(ids.map((id) => disguiseFor(id).id)).size).to.equal(disguises.length);
  });

  it('leave numbers alone, which structure finds', () => {
    for (const disguise of disguises) expect(disguised('07700 900318', disguise)).to.equal('07700 900318');
  });
});
