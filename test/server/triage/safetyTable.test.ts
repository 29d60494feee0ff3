import { expect } from 'chai';
import type { Category, ScreenedState, Severity } from '../../../server/contract/screening.ts';
import { bareContext } from '../../../server/triage/context.ts';
import { screenText } from '../../../server/triage/screenText.ts';

const now = new Date('2026-11-22T12:00:00Z');

/** The examples of the safety design, each with what its row asks for. */
const flagged: readonly (readonly [
  text: string,
  category: Category,
  severity: Severity,
  state: ScreenedState,
  condition?: string,
])[] = [
  ["I've got enough tablets saved, tonight's the night", 'suicide', 'crisis', 'held'],
  ['I keep thinking about ending it', 'suicide', 'red', 'visible-with-note'],
  ["wish I wouldn't wake up", 'suicide', 'amber', 'visible'],
  ['cut myself again last night', 'self-harm', 'red', 'visible-with-note'],
  ['coming off dialysis, not telling anyone', 'stopping-treatment', 'red', 'visible'],
  ['stopped my tacrolimus', 'stopping-treatment', 'red', 'visible'],
  ['ketones 3.4, being sick', 'medical-emergency', 'crisis', 'visible'],
  ["hypo, can't swallow, alone", 'medical-emergency', 'crisis', 'visible'],
  ['day 9 chemo, 38.1, shivery', 'medical-emergency', 'crisis', 'visible'],
  ['transplant, hardly peeing, sore over kidney', 'medical-emergency', 'red', 'visible'],
  ['PD bag cloudy', 'medical-emergency', 'red', 'visible'],
  ["missed two sessions, can't breathe", 'medical-emergency', 'crisis', 'visible'],
  ["he hides my insulin when he's angry", 'safeguarding-abuse', 'red', 'visible-with-note'],
  ['skip my basal to lose weight', 'eating-disorder', 'red', 'visible-with-note'],
  ['double your dose', 'medical-advice', 'amber', 'visible'],
  ['baking soda cured mine, DM me', 'false-cure', 'amber', 'visible'],
  ['will pay for an O+ kidney', 'organ-trade', 'red', 'held'],
  ['my number is 07911 123456', 'contact-details', 'amber', 'masked'],
  ['write to me at jo.bloggs@gmail.com', 'contact-details', 'amber', 'masked'],
  ['come round, I am at 14 Acacia Avenue', 'contact-details', 'amber', 'masked'],
  ['add my snap: leah_lowsugar04', 'contact-details', 'amber', 'masked'],
  ["that's Sam from X clinic, he's HIV+", 'outing', 'red', 'held'],
  ['nobody wants you here, pathetic', 'harassment', 'amber', 'visible'],
  ['how old are you? keep this secret, WhatsApp me', 'grooming', 'red', 'held'],
  ["I'm a journalist", 'intrusion', 'amber', 'held'],
  ["I'm a student doing a survey", 'intrusion', 'amber', 'held'],
  ['instant loans, bad credit OK, click here', 'spam', 'amber', 'held'],
  ['get rich with crypto signals', 'spam', 'amber', 'held'],
  ["my friend says she'll end it", 'suicide', 'amber', 'visible'],
  ["she's taken all her tablets and won't wake", 'suicide', 'crisis', 'visible-with-note'],
];

const green: readonly string[] = [
  'goodbye dialysis, hello new kidney!',
  'thinking about ending it with my boyfriend',
  "slept so well I didn't want to wake up",
  'cut my finger testing',
  'cut out potassium',
  'the doctor stopped my tacrolimus',
  'switched from metformin',
  'blood sugar crashed at gym, had jelly babies, fine now',
  '38 today, my birthday!',
  'kidney beans',
  'cloudy weather',
  "my sister's hiding the biscuits",
  'skip breakfast before bloods',
  'my nurse doubled mine',
  "my brother's donating",
  '116 123',
  'BP 120/80',
  'sats 94%',
  'NHS 111',
  "I told my sister I'm positive",
  'I felt pathetic today',
  'how old were you at diagnosis?',
  'I saw a news story',
  'see https://www.nhs.uk/conditions/ and www.kidneycareuk.org',
  "ten years ago I tried; I'm glad I'm here",
  'not suicidal, just tired',
  'this dialysis is killing my social life',
  'could murder a curry',
  'dying for a coffee',
  'shoot me a message',
  "I'd kill for a pint of water",
  'suicide squad film',
  'stabbing pain',
  'breast, prostate, vagina, catheter, stoma, injection, fistula, needle, poo, discharge',
  'my breast is sore after radiotherapy',
  'prostate check on Monday',
  'my vagina is dry since the menopause',
  'catheter change tomorrow',
  'the stoma nurse is lovely',
  'injection in the thigh',
  'the needle went in first time',
  'a poo diary for the clinic',
  'some discharge from the exit site dressing has cleared up',
  'I live in Scunthorpe',
  'greetings from Penistone, Cockermouth and Lightwater',
];

describe('the examples of the safety design', () => {
  for (const [text, category, severity, state, condition] of flagged) {
    it(`flags “${text}” as ${category}, ${severity}, ${state}`, () => {
      const screening = screenText(text, bareContext(now, condition));
      expect(screening.categories).to.include(category);
      expect(screening.severity).to.equal(severity);
      expect(screening.contentState).to.equal(state);
    });
  }

  for (const text of green) {
    it(`leaves “${text}” alone`, () => {
      const screening = screenText(text, bareContext(now));
      expect(screening.findings.filter((finding) => finding.severity !== 'green')).to.deep.equal([]);
      expect(screening.contentState).to.equal('visible');
    });
  }

  it('says that it is not safe where a sentence denies safety', () => {
    expect(screenText("I'm not safe", bareContext(now)).severity).to.be.oneOf(['red', 'crisis']);
  });

  it('makes advice that could do grave harm red and holds it', () => {
    const screening = screenText('triple your insulin and sleep it off', bareContext(now));
    expect(screening).to.include({ severity: 'red', contentState: 'held' });
  });

  for (const condition of [
    'Breast cancer',
    'Lymphoma',
    'Acute leukaemia',
    'Multiple myeloma',
    'Life after a bone marrow transplant',
  ]) {
    it(`finds the fever that can kill in a ${condition} community`, () => {
      const { severity } = screenText('been 38.4 since lunch and cant stop shivering', bareContext(now, condition));
      expect(severity).to.equal('crisis');
    });
  }

  for (const condition of ['cancer', 'kidney', 'type 1 diabetes', 'HIV']) {
    it(`leaves the birthday alone in a ${condition} community`, () => {
      expect(screenText('38 today, my birthday!', bareContext(now, condition)).severity).to.equal('green');
    });
  }
});
