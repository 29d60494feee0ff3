import { expect } from 'chai';
import { signposts } from '../../../config/words/signposting.ts';
import { categories, severities } from '../../../server/contract/screening.ts';
import { helpEntries, offeredHelp } from '../../../server/triage/helpEntries.ts';
import { helpFor } from '../../../server/triage/helpFor.ts';

const general = { condition: 'general' };

describe('helpFor', () => {
  it('shows 999, 111 option 2, Samaritans and SHOUT to somebody in crisis, in that order', () => {
    expect(helpFor(['suicide'], 'crisis', general).slice(0, 4)).to.deep.equal([
      'emergency-999',
      'nhs-111-mental-health',
      'samaritans',
      'shout',
    ]);
  });

  it('shows Samaritans for hopelessness', () => {
    expect(helpFor(['suicide'], 'amber', general)).to.deep.equal(['samaritans']);
  });

  it('shows help for helping to somebody who worries about another', () => {
    expect(helpFor(['suicide'], 'amber', { ...general, rules: ['suicide.other-person'] })).to.include(
      'helping-someone',
    );
  });

  it('shows the line that fits the condition', () => {
    for (const condition of [
      'cancer',
      'Acute leukaemia',
      'Multiple myeloma',
      'Kidney cancer',
      'Bone marrow transplant',
    ])
      expect(helpFor(['medical-emergency'], 'crisis', { condition })[0], condition).to.equal('chemo-line');
    expect(helpFor(['medical-emergency'], 'crisis', { condition: 'Type 1 diabetes' })[0]).to.equal(
      'diabetes-emergency',
    );
    expect(helpFor(['medical-emergency'], 'red', { condition: 'chronic kidney disease' })[0]).to.equal('renal-unit');
  });

  it('shows Papyrus only to those who may be under 35', () => {
    expect(helpFor(['suicide'], 'red', general)).to.include('papyrus');
    expect(helpFor(['suicide'], 'red', { ...general, under35: false })).not.to.include('papyrus');
  });

  it('shows nothing for green or for conduct', () => {
    expect(helpFor(['suicide'], 'green', general)).to.deep.equal([]);
    expect(helpFor(['spam', 'harassment'], 'red', general)).to.deep.equal([]);
  });

  it('names only entries that the directory has', () => {
    const known = signposts.map((signpost) => signpost.id);
    for (const category of categories)
      for (const severity of severities)
        for (const condition of ['cancer', 'kidney', 'diabetes', 'HIV'])
          expect(known).to.include.members(helpFor([category], severity, { condition }));
  });

  it('presents entries in the order asked for and leaves out unknown ones', () => {
    expect(helpEntries(['shout', 'gone', 'samaritans']).map((entry) => entry.id)).to.deep.equal([
      'shout',
      'samaritans',
    ]);
    expect(helpEntries(['shout'])[0]?.sms).to.deep.equal({ to: '85258', text: 'SHOUT' });
  });

  it('always has Samaritans to offer', () => {
    expect(offeredHelp(['spam'], 'general').map((entry) => entry.id)).to.deep.equal(['samaritans']);
  });

  it('says of each entry where it comes from and when it was verified', () => {
    for (const signpost of signposts) {
      expect(signpost.source).not.to.equal('');
      expect(signpost.verifiedOn).to.match(/^\d{4}-\d\d-\d\d$/);
    }
  });
});
