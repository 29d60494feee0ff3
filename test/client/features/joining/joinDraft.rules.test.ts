import { expect } from 'chai';
import {
  answerAt,
  type Asking,
  EMPTY_JOIN,
  type JoinDraft,
  openStep,
  readJoinDraft,
  stepOfFault,
  stepsOf,
} from '../../../../client/src/features/joining/joinDraft.rules.ts';

const steps = stepsOf(2);
const asking = (version: number, ...questions: string[]): Asking => ({
  joinQuestions: questions.map((question) => ({ question, hint: '' })),
  charter: { version, html: '', changedAt: '' },
});
const group = asking(1, 'What helps?', 'What is hard?');
const filled: JoinDraft = {
  ...EMPTY_JOIN,
  as: 'patient',
  age: true,
  name: 'Quiet Heron',
  answers: [
    { question: 'What helps?', answer: 'One' },
    { question: 'What is hard?', answer: 'Two' },
  ],
  charterVersion: 1,
  healthConsent: true,
};

describe('the questions of joining', () => {
  it('come one a page, the group’s own between the name and the rules', () => {
    expect(steps).to.deep.equal(['who', 'age', 'name', 'q1', 'q2', 'rules', 'check']);
  });

  it('open at the first that is not answered, and never further', () => {
    expect(openStep(EMPTY_JOIN, group, undefined)).to.equal('who');
    expect(openStep({ ...EMPTY_JOIN, as: 'patient' }, group, 'rules')).to.equal('age');
    expect(openStep(filled, group, undefined)).to.equal('check');
    expect(openStep({ ...filled, answers: [{ question: 'What helps?', answer: 'One' }] }, group, 'check')).to.equal(
      'q2',
    );
  });

  it('can be gone back to', () => {
    expect(openStep(filled, group, 'name')).to.equal('name');
  });

  it('do not go on without each consent, or for somebody whom the group is not for', () => {
    expect(openStep({ ...filled, healthConsent: false }, group, 'check')).to.equal('rules');
    expect(openStep({ ...filled, as: 'none' }, group, 'check')).to.equal('who');
  });

  it('are open again where the group asks something else, or has other rules than those agreed to', () => {
    const turned = asking(1, 'What is hard?', 'What helps?');
    expect([0, 1].map((n) => answerAt(filled, turned, n))).to.deep.equal(['Two', 'One']);
    expect(openStep(filled, asking(1, 'What helps?', 'What is new?'), 'check')).to.equal('q2');
    expect(openStep(filled, asking(1, 'What helps?', 'What is hard?', 'And now?'), 'check')).to.equal('q3');
    expect(openStep(filled, asking(2, 'What helps?', 'What is hard?'), 'check')).to.equal('rules');
  });

  it('take a fault of the server to the page it belongs to', () => {
    expect(['as', 'pseudonym', 'answers.1', 'healthConsent', 'elsewhere'].map(stepOfFault)).to.deep.equal([
      'who',
      'name',
      'q2',
      'rules',
      'check',
    ]);
  });

  it('are read as they were kept, and count as not answered when they can’t be', () => {
    expect(readJoinDraft(JSON.stringify(filled))).to.deep.equal(filled);
    expect(readJoinDraft('nonsense')).to.deep.equal(EMPTY_JOIN);
  });
});
