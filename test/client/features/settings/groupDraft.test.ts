import { expect } from 'chai';
import {
  bodyOf,
  changesBetween,
  faultsIn,
  NEW_GROUP,
  slugFrom,
  stepOf,
} from '../../../../client/src/features/settings/groupDraft.ts';
import { CreateCommunity } from '../../../../server/contract/communities.ts';

const whole = {
  ...NEW_GROUP,
  name: 'Kidney, 18 to 30',
  slug: 'kidney-18-to-30',
  condition: 'Chronic kidney disease',
  purpose: 'Talk with people who know.',
  to: '30',
  charter: '# Be kind',
  questions: [
    { question: 'What helps you on a hard day?', hint: '' },
    { question: 'How long have you lived with it?', hint: 'Roughly is fine' },
  ],
  hours: 'Every day, 17:00 to 21:00',
  contact: 'safe@example.org',
};

describe('writing down a group', () => {
  it('makes a body that the server takes', () => {
    expect(faultsIn(whole)).to.deep.equal([]);
    expect(CreateCommunity.safeParse(bodyOf(whole)).success).to.equal(true);
  });

  it('finds every fault that is there, and names its field', () => {
    expect(faultsIn(NEW_GROUP).map(({ path }) => path)).to.deep.equal([
      'name',
      'slug',
      'condition',
      'purpose',
      'charter',
      'joinQuestions.0.question',
      'joinQuestions.1.question',
      'staffedHours',
      'safetyContact',
    ]);
  });

  it('refuses an oldest age below the youngest', () => {
    expect(faultsIn({ ...whole, from: '30', to: '20' }, 'who').map(({ path }) => path)).to.deep.equal(['ageBand.to']);
  });

  it('refuses the addresses of our own pages', () => {
    expect(faultsIn({ ...whole, slug: 'create' }, 'about').map(({ path }) => path)).to.deep.equal(['slug']);
  });

  it('makes a web address from a name', () => {
    expect(slugFrom('  Père & Fils: Kidney, 18 to 30! ')).to.equal('pere-fils-kidney-18-to-30');
  });

  it('sends only what changed, so that the rules get a new version only when they changed', () => {
    expect(changesBetween(whole, { ...whole, hours: 'Weekdays' })).to.deep.equal({ staffedHours: 'Weekdays' });
    expect(changesBetween(whole, { ...whole, to: '' })).to.deep.equal({ ageBand: { from: 18, to: null } });
    expect(changesBetween(whole, whole)).to.deep.equal({});
  });

  it('leads each fault of the server to the step that it belongs to', () => {
    expect(stepOf('joinQuestions.1.question')).to.equal('questions');
    expect(stepOf('ageBand.to')).to.equal('who');
    expect(stepOf('newcomer.firstPostsLookedAt')).to.equal('newcomers');
  });
});
