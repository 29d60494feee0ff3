import { expect } from 'chai';
import {
  EMPTY_JOIN,
  type JoinDraft,
  openStep,
  readJoinDraft,
  stepOfFault,
  stepsOf,
} from '../../../../client/src/features/joining/joinDraft.rules.ts';

const steps = stepsOf(2);
const filled: JoinDraft = {
  ...EMPTY_JOIN,
  as: 'patient',
  age: true,
  name: 'Quiet Heron',
  answers: ['One', 'Two'],
  charterAccepted: true,
  healthConsent: true,
};

describe('the questions of joining', () => {
  it('come one a page, the group’s own between the name and the rules', () => {
    expect(steps).to.deep.equal(['who', 'age', 'name', 'q1', 'q2', 'rules', 'check']);
  });

  it('open at the first that is not answered, and never further', () => {
    expect(openStep(EMPTY_JOIN, steps, undefined)).to.equal('who');
    expect(openStep({ ...EMPTY_JOIN, as: 'patient' }, steps, 'rules')).to.equal('age');
    expect(openStep(filled, steps, undefined)).to.equal('check');
    expect(openStep({ ...filled, answers: ['One', ' '] }, steps, 'check')).to.equal('q2');
  });

  it('can be gone back to', () => {
    expect(openStep(filled, steps, 'name')).to.equal('name');
  });

  it('do not go on without each consent, or for somebody whom the group is not for', () => {
    expect(openStep({ ...filled, healthConsent: false }, steps, 'check')).to.equal('rules');
    expect(openStep({ ...filled, as: 'none' }, steps, 'check')).to.equal('who');
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
