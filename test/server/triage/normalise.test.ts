import { expect } from 'chai';
import { bareContext } from '../../../server/triage/context.ts';
import { vocabulary } from '../../../server/triage/library.ts';
import { normalise } from '../../../server/triage/normalise.ts';
import { screenText } from '../../../server/triage/screenText.ts';

const now = new Date('2026-11-22T12:00:00Z');

function words(text: string): string {
  return normalise(text, vocabulary)
    .map((token) => token.text)
    .join(' ');
}

describe('words that programs know', () => {
  it('are words like others', () => {
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(normalise(`my ${word} 07 oh ${word}`, vocabulary).map((token) => token.text)).to.include('my');
    }
  });
});

describe('the normaliser', () => {
  const readings: readonly (readonly [written: string, read: string])[] = [
    ['I WANT TO DIE', 'i want to die'],
    ["I can't, I don't, I'm", 'i can not i do not i am'],
    ['i w4nt t0 d1e', 'i want to die'],
    ['k i l l   m y s e l f', 'kill myself'],
    ['f.u.c.k this', 'fuck this'],
    ['fuuuuck', 'fuck'],
    ['s u i c i d a l', 'suicidal'],
    ['kіll mуsеlf', 'kill myself'],
    ['ｋｉｌｌ 𝓶𝔂𝓼𝓮𝓵𝓯', 'kill myself'],
    ['k\u0336i\u0336l\u0336l\u0336 myself', 'kill myself'],
    ['wan\u200bt to e\u200bnd my l\u200bife', 'want to end my life'],
    ['súîcìdäl', 'suicidal'],
    ['wna kms 2nite', 'want to kill myself tonight'],
    ['suicidel', 'suicidal'],
    ['k*ll myself', 'kill myself'],
    ['sui-cide', 'suicide'],
    ['ketones 3.4', 'ketones 3.4'],
    ['38.1C', '38.1 c'],
    ['Scunthorpe', 'scunthorpe'],
    ['BP 120/80', 'bp 120 80'],
  ];
  for (const [written, read] of readings) {
    it(`reads “${written}” as “${read}”`, () => expect(words(written)).to.equal(read));
  }

  it('keeps the value of a number', () => {
    expect(normalise('ketones 3.4', vocabulary).at(-1)?.value).to.equal(3.4);
  });

  const disguised = [
    'hello all. i w4nt t0 d1e. bye for now',
    'hello all. i w a n t   t o   d i e. bye for now',
    'hello all. i wаnt tо dіе. bye for now',
    'hello all. i wan\u200bt to d\u200bie. bye for now',
    'hello all 👋👋. i want to d\u0301ie. bye for now',
    'hello all. i waaaant to diiiie. bye for now',
  ];
  for (const text of disguised) {
    it(`points at the original words in “${text}”`, () => {
      const finding = screenText(text, bareContext(now)).findings.find((one) => one.category === 'suicide');
      const shown = text.slice(finding?.span.start, finding?.span.end);
      expect(shown).to.match(/^(?:i )?w/);
      expect(shown).to.match(/[eе]$/);
      expect(shown).not.to.include('hello');
      expect(shown).not.to.include('bye');
    });
  }

  it('takes milliseconds, not seconds, over the strangest 10,000 characters', function () {
    this.timeout(60_000);
    const strange = [
      'a',
      'k i l l ',
      'a.',
      '1!',
      '"a ',
      'x\u0301',
      '07 ',
      'tonight goodbye all ',
      'a@b.c ',
      '*',
      'f*** ',
      '|',
    ];
    for (const unit of strange) {
      const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
      const before = process.cpuUsage();
      screenText(text, bareContext(now));
      const { user, system } = process.cpuUsage(before);
      // Ten times what it takes on a slow core: a pattern that backtracks would take minutes.
      expect((user + system) / 1000, unit).to.be.below(1_000);
    }
  });
});
