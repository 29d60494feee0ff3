import { expect } from 'chai';
import type { Category, Severity } from '../../../server/contract/screening.ts';
import { figuresOf } from '../../../workers/report/figures.ts';
import type { Judged } from '../../../workers/report/judged.ts';
import { missedOf } from '../../../workers/report/missed.ts';

let count = 0;

function judged(
  severity: Severity,
  said: Severity,
  more: { group?: string; text?: string; condition?: string; categories?: Category[]; named?: Category[] } = {},
): Judged {
  count += 1;
  const { group = `g${count}`, text = 'words', condition = 'general', categories = [], named = [] } = more;
  return { post: { id: `p${count}`, text, severity, categories, group, condition }, said, categories: named };
}

describe('the figures of a screening', () => {
  it('count under-triage: urgent below red, urgent green, and crisis at red or above', () => {
    const figures = figuresOf([
      judged('crisis', 'crisis'),
      judged('crisis', 'red'),
      judged('crisis', 'amber'),
      judged('red', 'green'),
      judged('red', 'crisis'),
      judged('amber', 'green'),
    ]);
    expect(figures.crisisAtRed).to.deep.equal({ hits: 2, of: 3 });
    expect(figures.urgentBelowRed).to.deep.equal({ hits: 2, of: 5 });
    expect(figures.urgentGreen).to.deep.equal({ hits: 1, of: 5 });
    expect(figures.urgent.recall).to.deep.equal({ hits: 3, of: 5 });
    expect(figures.urgent.precision).to.deep.equal({ hits: 3, of: 3 });
    expect(figures.flagged.recall).to.deep.equal({ hits: 4, of: 6 });
  });

  it('lay truth against answer in a matrix from green to crisis', () => {
    const { confusion } = figuresOf([judged('green', 'amber'), judged('green', 'green'), judged('crisis', 'red')]);
    expect(confusion).to.deep.equal([
      [1, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
    ]);
  });

  it('average F1 over crisis, red and amber, without green', () => {
    const figures = figuresOf([
      judged('crisis', 'crisis'),
      judged('red', 'red'),
      judged('red', 'amber'),
      judged('amber', 'amber'),
      judged('green', 'green'),
      judged('green', 'amber'),
    ]);
    // crisis 1; red 2·1/(2+1); amber 2·1/(1+3).
    expect(figures.macroF1).to.be.closeTo((1 + 2 / 3 + 1 / 2) / 3, 1e-12);
  });

  it('tell false alarms on look-alikes, whose twin deserves a flag, from those on plain posts', () => {
    const figures = figuresOf([
      judged('red', 'red', { group: 'twins' }),
      judged('green', 'amber', { group: 'twins' }),
      judged('green', 'green', { group: 'calm' }),
      judged('green', 'red', { group: 'calm' }),
      judged('green', 'green'),
    ]);
    expect(figures.ordinary).to.deep.equal({ hits: 2, of: 4 });
    expect(figures.lookAlikes).to.deep.equal({ hits: 1, of: 1 });
    expect(figures.plain).to.deep.equal({ hits: 1, of: 3 });
    expect(figures.ordinaryAtRed).to.deep.equal({ hits: 1, of: 4 });
    expect(figures.precisionInLife).to.be.closeTo(0.001 / (0.001 + 0.999 / 4), 1e-12);
  });

  it('count posts of a hundred words or more apart', () => {
    const [long, short] = ['word '.repeat(100), 'word '.repeat(99)];
    const figures = figuresOf([
      judged('amber', 'green', { text: long }),
      judged('red', 'amber', { text: long }),
      judged('red', 'red', { text: short }),
      judged('green', 'green', { text: long }),
    ]);
    expect(figures.longFound).to.deep.equal({ hits: 1, of: 2 });
    expect(figures.longOrdinary).to.deep.equal({ hits: 0, of: 1 });
  });

  it('score each class by its name, and apart from that whether its posts are noticed', () => {
    const { classes } = figuresOf([
      judged('red', 'red', { categories: ['suicide'], named: ['suicide', 'spam'] }),
      judged('red', 'amber', { categories: ['suicide', 'self-harm'], named: ['self-harm'] }),
      judged('green', 'green'),
    ]);
    expect(classes.map(({ category }) => category)).to.deep.equal(['suicide', 'self-harm', 'spam']);
    expect(classes[0]?.named.recall).to.deep.equal({ hits: 1, of: 2 });
    expect(classes[0]?.named.precision).to.deep.equal({ hits: 1, of: 1 });
    expect(classes[0]?.found).to.deep.equal({ hits: 2, of: 2 });
    expect(classes[2]?.named.precision).to.deep.equal({ hits: 0, of: 1 });
  });

  it('stand apart for each condition', () => {
    const { conditions } = figuresOf([
      judged('red', 'red', { condition: 'HIV' }),
      judged('green', 'amber', { condition: 'HIV' }),
      judged('crisis', 'green', { condition: 'cancer' }),
    ]);
    expect(conditions.map(({ condition }) => condition)).to.deep.equal(['HIV', 'cancer']);
    expect(conditions[0]?.ordinary).to.deep.equal({ hits: 1, of: 1 });
    expect(conditions[1]?.urgent.recall).to.deep.equal({ hits: 0, of: 1 });
  });

  it('say nothing where there is nothing to measure', () => {
    const figures = figuresOf([]);
    expect(figures.macroF1).to.equal(null);
    expect(figures.precisionInLife).to.equal(null);
    expect(figures.classes).to.deep.equal([]);
  });
});

describe('the list of missed posts', () => {
  it('names urgent posts rated below red, crises first, and nothing of their text', () => {
    const list = [
      judged('red', 'green', { text: 'secret' }),
      judged('crisis', 'green', { text: 'secret' }),
      judged('crisis', 'amber'),
      judged('red', 'red'),
      judged('amber', 'green'),
    ];
    const [red, crisis, below] = list.map(({ post }) => post.id);
    expect(missedOf(list)).to.deep.equal({ saidGreen: [`${crisis}!`, red], saidAmber: [`${below}!`] });
    expect(JSON.stringify(missedOf(list))).not.to.include('secret');
  });
});
