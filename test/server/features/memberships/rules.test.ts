import { expect } from 'chai';
import type { CommunityId, MembershipId, AccountId } from '../../../../server/contract/ids.ts';
import { canAdminister, canLead, canWork, visitor, type Actor } from '../../../../server/features/memberships/actor.ts';
import type { Membership } from '../../../../server/features/memberships/membership.ts';
import { mayPost } from '../../../../server/features/memberships/memberships.present.ts';
import { pseudonymKeyOf } from '../../../../server/features/memberships/pseudonym.rules.ts';

const here = '64b0000000000000000000c1' as CommunityId;
const elsewhere = '64b0000000000000000000c2' as CommunityId;
const now = new Date('2026-05-01T12:00:00Z');
const later = new Date('2027-05-01T12:00:00Z');

function membership(over: Partial<Membership>): Membership {
  return {
    _id: '64b0000000000000000000d1' as MembershipId,
    accountId: '64b0000000000000000000a1' as AccountId,
    communityId: here,
    roles: ['peer'],
    pseudonym: 'Quiet Otter',
    pseudonymKey: 'quietotter',
    trainedUntil: null,
    charterVersion: 1,
    state: 'active',
    joinedAt: now,
    endedAt: null,
    endedReason: null,
    approvedPosts: 0,
    muted: [],
    ...over,
  };
}

const actor = (over: Partial<Membership>): Actor => ({ ...visitor, memberships: [membership(over)] });

describe('pseudonyms', () => {
  it('are the same name whatever their case, accents, spaces, signs and look-alike letters', () => {
    for (const same of [
      'quiet otter',
      'QUIET-OTTER',
      'Quíet  Ötter',
      'Qui\u0435t Otter',
      'Quiet 0tter',
      'Ｑuiet Otter',
    ]) {
      expect(pseudonymKeyOf(same), same).to.equal(pseudonymKeyOf('Quiet Otter'));
    }
  });

  it('are different names where the letters differ', () => {
    expect(pseudonymKeyOf('Quiet Otters')).not.to.equal(pseudonymKeyOf('Quiet Otter'));
    expect(pseudonymKeyOf('静かな川')).not.to.equal(pseudonymKeyOf('静かな山'));
  });
});

describe('what staff may do', () => {
  it('holds while their training does, and ends with it', () => {
    const supporter = { roles: ['supporter'] as const };
    expect(canWork(actor({ ...supporter, trainedUntil: later }), here, now)).to.equal(true);
    expect(canWork(actor({ ...supporter, trainedUntil: now }), here, now)).to.equal(false);
    expect(canWork(actor({ ...supporter, trainedUntil: null }), here, now)).to.equal(false);
  });

  it('is theirs in their own community alone', () => {
    const lead = actor({ roles: ['lead'], trainedUntil: later });
    expect(canLead(lead, here, now)).to.equal(true);
    expect(canLead(lead, elsewhere, now)).to.equal(false);
    expect(canWork(lead, elsewhere, now)).to.equal(false);
  });

  it('gives peers nothing, and supporters neither a lead’s nor an admin’s part', () => {
    const peer = actor({ trainedUntil: later });
    const supporter = actor({ roles: ['supporter'], trainedUntil: later });
    expect([canWork(peer, here, now), canLead(peer, here, now), canAdminister(peer, here, now)]).to.eql([
      false,
      false,
      false,
    ]);
    expect([canLead(supporter, here, now), canAdminister(supporter, here, now)]).to.eql([false, false]);
  });

  it('lets an organisation admin administer every community, and work the cases of none', () => {
    const admin: Actor = { ...visitor, orgAdmin: true };
    expect(canAdminister(admin, here, now)).to.equal(true);
    expect(canWork(admin, here, now)).to.equal(false);
  });
});

describe('posting', () => {
  it('waits for a yes to the rules as they are now', () => {
    expect(mayPost(membership({ charterVersion: 1 }), 2, now)).to.equal(false);
    expect(mayPost(membership({ charterVersion: 2 }), 2, now)).to.equal(true);
  });

  it('ends with the membership, and for staff who are no peers with their training', () => {
    expect(mayPost(membership({ state: 'ended' }), 1, now)).to.equal(false);
    expect(mayPost(membership({ roles: ['supporter'], trainedUntil: now }), 1, now)).to.equal(false);
    expect(mayPost(membership({ roles: ['admin'], trainedUntil: later }), 1, now)).to.equal(false);
    expect(mayPost(membership({ roles: ['supporter'], trainedUntil: later }), 1, now)).to.equal(true);
  });
});
