import { expect } from 'chai';
import { severities, type Category } from '../../../server/contract/screening.ts';
import { bareContext } from '../../../server/triage/context.ts';
import { screenText } from '../../../server/triage/screenText.ts';

const now = new Date('2026-11-22T12:00:00Z');

/** The lowest severity that an author of such words must get, and the plain ways of saying them. */
const said: readonly (readonly [category: Category, least: 'amber' | 'red' | 'crisis', texts: readonly string[]])[] = [
  [
    'suicide',
    'crisis',
    [
      'im going to kill myself tonight',
      "I'm ending it all tomorrow, sorry everyone",
      'ive got the pills in front of me and im going to take them all',
      'I have just taken an overdose',
      'took 30 paracetamol about an hour ago',
      "I've written my goodbye letters and I've got everything I need",
      'going 2 end it 2nite, luv u all',
      'im stood on the bridge and i want to jump',
      "this is goodbye everyone, I won't be here tomorrow",
      "I've saved up my tablets and I know when I'm doing it",
      'gonna k!ll mys3lf tonight',
      'i am going to hang myself',
      'I injected all my insulin because I want to die',
    ],
  ],
  [
    'suicide',
    'red',
    [
      'I want to die',
      'i wanna die',
      'wanna kms',
      "I'm suicidal",
      'im feeling really suicidal 2day',
      'I feel like killing myself',
      'i keep thinking about suicide',
      "I don't want to be alive anymore",
      'i dont want to live any more',
      'thinking of ending my life',
      'I just want to end it all',
      'been having thoughts of ending my life',
      "I can't keep myself safe",
      'w4nna d1e',
      'feeling sucidal agen',
      'I could just step in front of a train',
      'i want to k i l l myself',
    ],
  ],
  [
    'suicide',
    'amber',
    [
      "I wish I wasn't here",
      "everyone would be better off if I wasn't around",
      "there's no point in anything any more",
      "I can't go on like this",
      'i hope i dont wake up tomorrow',
      "I'm just a burden to my family",
      "I can't see myself being here by Christmas",
      "I can't see a future for me",
      "I'd rather not wake up",
      'whats the point of living like this',
      'nobody would miss me if i was gone',
    ],
  ],
  [
    'self-harm',
    'red',
    ['I cut myself last night', 'ive been self harming again', 'i burnt my arm on purpose', 'relapsed and cut again'],
  ],
  [
    'stopping-treatment',
    'red',
    [
      "I've stopped taking my insulin",
      'ive stopped my anti rejection meds and not told anyone',
      "I'm not going to dialysis any more",
      'stopped takin my meds 2 weeks ago',
      "I've given up on dialysis",
    ],
  ],
  [
    'medical-emergency',
    'crisis',
    [
      'my ketones are 4.1 and I keep vomiting',
      'ketones 3.8 and cant stop being sick',
      'temp is 38.4 and I had chemo last week',
      'day 10 of chemo, shivering, 38.6',
      "I've got chest pain and my left arm hurts",
      'my husband is diabetic and I cannot wake him',
    ],
  ],
  [
    'safeguarding-abuse',
    'red',
    [
      'my husband hits me',
      'he hit me again last night',
      "my partner won't let me see my doctor",
      "I'm scared of my husband",
      'my son takes my pension money',
      'she locks me in my room',
      'he wont give me my insulin unless i say sorry',
    ],
  ],
];

/** The same words about ordinary things. */
const innocent: readonly string[] = [
  'my feet are killing me tonight',
  'this machine alarm will be the death of me',
  "I'm ending my gym membership tomorrow, sorry everyone",
  "I've got my pills in front of me, breakfast is ready and the cat is on the paper",
  'I have just taken my evening tablets',
  'took two paracetamol about an hour ago for my knee',
  "I've written my thank-you letters and I've got everything I need for the party",
  'going to end the night with a brew, love you all',
  'im stood on the bridge at the boating lake feeding the ducks',
  "this is goodbye to the old sofa, it won't be here tomorrow",
  "I've saved up my annual leave and I know when I'm taking it",
  'gonna kill it at the pub quiz tonight',
  'I am going to hang the washing out',
  'I injected my insulin before the pasta, as you do',
  'I want to dye my hair now that it is back',
  'dying to know who wins Bake Off',
  "I'm not suicidal, I'm just fed up with the buses",
  'the suicide prevention walk is on Sunday',
  'I feel like killing time in the cafe until clinic',
  'i keep thinking about sausages',
  "I don't want to be on this ward anymore, roll on Friday",
  'i dont want to live in a flat with stairs any more',
  'thinking of ending my contract with the phone people',
  'I just want to end it all on a high note at the choir concert',
  "I can't keep myself warm in this unit",
  'I could just step in front of the fan on days like this',
  "I wish I wasn't here at the garage, it smells of feet",
  "everyone would be better off if the lift wasn't broken",
  "there's no point in ironing any more",
  "I can't go on holiday like this, my passport has run out",
  'i hope i dont wake the baby up tomorrow',
  'the washing machine is a burden on my electric bill',
  "I can't see myself being here by nine, traffic is awful",
  "I can't see the future of the club without Jean",
  "I'd rather not wake up early for the bus",
  'whats the point of a wig that itches',
  'nobody would miss this wallpaper if it was gone',
  'I cut myself a slice of cake last night',
  'cut my thumb on the lancet again, third time',
  'i burnt the toast on purpose, he likes it black',
  'back on the crossword again after a long streak',
  "I've stopped taking sugar in my tea",
  'the doctor stopped my metformin and put me on something else',
  "I'm not going to dialysis on Monday, they moved me to Tuesday",
  'stopped for chips two weeks ago and still dreaming of them',
  "I've given up on the hospital car park",
  'my ketones are 0.2 and I keep winning at cards',
  'oven is at 180 and I had soup last week',
  'day 10 of chemo, no temperature, feeling fine',
  "I've got a pain in the neck, and he is my brother in law",
  'my husband is diabetic and I cannot beat him at chess',
  'my husband hits the snooze button five times',
  'that song hit me again last night',
  "my partner won't let me win at Scrabble",
  "I'm scared of spiders, and of my nan's driving",
  'my son takes my old coats to the charity shop',
  'she locks the shed because of the cats',
  'he wont give me back my good pen, it is a family joke',
  'the nurse gave me a good telling off for my biscuits, bless her',
  'I jumped off the bus at the wrong stop and had a lovely walk',
];

describe('everyday words', () => {
  for (const [category, least, texts] of said) {
    for (const text of texts) {
      it(`flags “${text}” as ${category}, ${least} at least`, () => {
        const { findings } = screenText(text, bareContext(now));
        const reached = findings.filter((finding) => finding.category === category).map(({ severity }) => severity);
        const highest = Math.max(0, ...reached.map((severity) => severities.indexOf(severity)));
        expect(highest).to.be.at.least(severities.indexOf(least));
      });
    }
  }

  for (const text of innocent) {
    it(`leaves “${text}” alone`, () => {
      const { findings } = screenText(text, bareContext(now));
      expect(findings.filter(({ severity }) => severity !== 'green').map(({ rule }) => rule)).to.deep.equal([]);
    });
  }
});
