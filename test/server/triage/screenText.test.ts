import { expect } from 'chai';
import * as fc from 'fast-check';
import { severities } from '../../../server/contract/screening.ts';
import type { Finding } from '../../../server/contract/screening.ts';
import { bareContext, type TriageContext } from '../../../server/triage/context.ts';
import { checks } from '../../../server/triage/checks/list.ts';
import { findCrisis } from '../../../server/triage/crisisRules.ts';
import { raiseRepeated } from '../../../server/triage/raiseRepeated.ts';
import { readText } from '../../../server/triage/reading.ts';
import { runChecks, screenText } from '../../../server/triage/screenText.ts';
import { weigh } from '../../../server/triage/weigh.ts';

const now = new Date('2026-11-22T12:00:00Z');
const day = 24 * 60 * 60 * 1000;

function finding(over: Partial<Finding>): Finding {
  return {
    rule: 'x.y',
    version: 1,
    category: 'spam',
    severity: 'amber',
    state: 'visible',
    span: { start: 0, end: 1 },
    why: 'Because.',
    ...over,
  };
}

describe('weigh', () => {
  it('takes the highest severity and, independently, the strictest state', () => {
    const screening = weigh([
      finding({ severity: 'crisis', state: 'visible', category: 'medical-emergency' }),
      finding({ severity: 'amber', state: 'masked', category: 'contact-details' }),
    ]);
    expect(screening).to.include({ severity: 'crisis', contentState: 'masked' });
    expect(screening.categories).to.deep.equal(['medical-emergency', 'contact-details']);
  });

  it('says none when nothing was found', () => {
    expect(weigh([])).to.deep.equal({ severity: 'green', contentState: 'visible', categories: ['none'], findings: [] });
  });
});

describe('screenText', () => {
  it('finds one sentence in the middle of a long ordinary post', () => {
    const ordinary = 'We had the kids over on Sunday and I made a lasagne. The car park was full again at the clinic. ';
    const text = `${ordinary.repeat(8)}I keep thinking about killing myself. ${ordinary.repeat(8)}`;
    const screening = screenText(text, bareContext(now));
    expect(screening.severity).to.equal('red');
    expect(text.slice(screening.findings[0]?.span.start, screening.findings[0]?.span.end)).to.match(/killing myself/);
  });

  it('never lets swearing hide a cry for help', () => {
    const screening = screenText('fuck this shit, i want to kill myself', bareContext(now));
    expect(screening.severity).to.equal('red');
    expect(screening.categories).to.include.members(['suicide', 'profanity']);
  });

  it('leaves undirected swearing green and says that it is swearing', () => {
    const screening = screenText('Libre fell off. AGAIN. Third fucking one this month.', bareContext(now));
    expect(screening).to.include({ severity: 'green', contentState: 'visible' });
    expect(screening.categories).to.deep.equal(['profanity']);
  });

  it('cancels one match and not the post', () => {
    const screening = screenText(
      "I'm not suicidal about the parking. But tonight I am going to kill myself.",
      bareContext(now),
    );
    expect(screening.severity).to.equal('crisis');
  });

  it('does not take a denial before a new subject for a denial', () => {
    expect(screenText('not great today, i want to die', bareContext(now)).severity).to.equal('red');
  });

  it('runs every check although one throws, and asks for a person', () => {
    const broken = {
      id: 'broken',
      run: () => {
        throw new Error('no');
      },
    };
    const screening = runChecks(readText('i want to kill myself', bareContext(now)), [broken, ...checks]);
    expect(screening.severity).to.equal('red');
    expect(screening.contentState).to.equal('held');
    expect(screening.faults.map((fault) => fault.check)).to.deep.equal(['broken']);
    expect(screening.findings.some((one) => one.rule === 'fault.broken')).to.be.true;
  });

  it('makes a failed check amber and held even where nothing else was found', () => {
    const broken = {
      id: 'broken',
      run: () => {
        throw new Error('no');
      },
    };
    const screening = runChecks(readText('hello', bareContext(now)), [broken]);
    expect(screening).to.include({ severity: 'amber', contentState: 'held' });
  });

  it('masks nothing but the contact details', () => {
    const text = 'ring me on 07911 123456 any time';
    const spans = screenText(text, bareContext(now)).findings.filter((one) => one.state === 'masked');
    expect(spans.some(({ span }) => text.slice(span.start, span.end) === '07911 123456')).to.be.true;
  });

  it('keeps every span inside the text, whatever is written', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { span } of screenText(text, bareContext(now)).findings) {
          expect(span.start).to.be.at.least(0);
          expect(span.end).to.be.at.most(text.length);
          expect(span.start).to.be.below(span.end);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('lists the gravest finding first', () => {
    const { findings } = screenText('email me at a.b@gmail.com. tonight i am going to kill myself', bareContext(now));
    const order = findings.map((one) => severities.indexOf(one.severity));
    expect(order).to.deep.equal(order.toSorted((a, b) => b - a));
  });
});

describe('repeated distress', () => {
  function after(
    severity: 'green' | 'amber' | 'red',
    daysAgo: number,
    category: 'suicide' | 'spam' = 'suicide',
    rule = `${category}.some`,
  ): TriageContext {
    const context = bareContext(now);
    const at = new Date(now.getTime() - daysAgo * day);
    return { ...context, author: { ...context.author, recentFindings: [{ rule, category, severity, at }] } };
  }

  it('is red and shown with a note within 7 days', () => {
    expect(screenText("wish I wouldn't wake up", after('amber', 6))).to.include({
      severity: 'red',
      contentState: 'visible-with-note',
    });
  });

  it('stays amber after 7 days, after other findings and after calm ones', () => {
    for (const context of [after('amber', 8), after('amber', 1, 'spam'), after('green', 1)]) {
      expect(screenText("wish I wouldn't wake up", context).severity).to.equal('amber');
    }
  });

  it('does not raise worry about somebody else', () => {
    expect(screenText("my friend says she'll end it", after('red', 1)).severity).to.equal('amber');
  });

  it('does not count worry about somebody else', () => {
    const worried = after('amber', 1, 'suicide', 'suicide.other-person');
    expect(screenText("wish I wouldn't wake up", worried).severity).to.equal('amber');
  });

  it('counts and raises what the model found', () => {
    const found: Finding = {
      rule: 'model.self-harm',
      version: 1,
      category: 'self-harm',
      severity: 'amber',
      state: 'visible',
      span: { start: 0, end: 5 },
      why: 'Reads like distress.',
    };
    const [raised] = raiseRepeated([found], after('amber', 1, 'suicide', 'model.suicide'));
    expect(raised).to.include({ severity: 'red', state: 'visible-with-note' });
    expect(raised?.why).to.include('before in the last 7 days');
  });

  it('is not counted in a conversation of calm recovery', () => {
    const calm = { ...after('amber', 1), calmRecovery: true };
    expect(screenText("wish I wouldn't wake up", calm).severity).to.equal('amber');
    expect(screenText("I've got enough tablets saved, tonight's the night", calm).severity).to.equal('crisis');
  });
});

describe('a newcomer’s links', () => {
  const newcomer: TriageContext = { ...bareContext(now), holdLinks: true };

  it('are held', () => {
    expect(screenText('look at https://shop.example/wigs', newcomer)).to.include({
      severity: 'amber',
      contentState: 'held',
    });
  });

  it('pass where they lead to health services and known charities', () => {
    expect(screenText('see https://www.nhs.uk/conditions and macmillan.org.uk', newcomer).severity).to.equal('green');
  });

  it('are seen without http, but not where a full stop lacks its space', () => {
    expect(screenText('look at wigs.example or wigs.shop/soft', newcomer).contentState).to.equal('held');
    expect(screenText('so tired.to be honest dialysis.it is hard.so am i', newcomer).severity).to.equal('green');
  });

  it('are not held once the community trusts the author', () => {
    expect(screenText('look at https://recipes.example/soup', bareContext(now)).severity).to.equal('green');
  });
});

describe('findCrisis', () => {
  it('finds a crisis and nothing less', () => {
    expect(
      findCrisis('gna do it 2nite. got wot i need. luv u all xx', bareContext(now)).map((one) => one.severity),
    ).to.include('crisis');
    expect(findCrisis('I keep thinking about ending it', bareContext(now))).to.deep.equal([]);
  });

  it('agrees with the full screening on which crises there are', () => {
    const text = "I've got enough tablets saved, tonight's the night";
    const full = screenText(text, bareContext(now)).findings.filter((one) => one.severity === 'crisis');
    expect(findCrisis(text, bareContext(now))).to.have.deep.members(full);
  });
});
