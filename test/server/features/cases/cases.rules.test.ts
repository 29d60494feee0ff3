import { expect } from 'chai';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import { whyNotTake, maySeeCase } from '../../../../server/features/cases/cases.policy.ts';
import {
  adverseActions,
  decidedBy,
  joinedBy,
  needsSecondCheck,
  openedBy,
  reasonsFor,
  reopenedBy,
  runningClaim,
  type CaseSignal,
} from '../../../../server/features/cases/cases.rules.ts';
import { caseActions } from '../../../../server/contract/cases.ts';
import type {
  AccountId,
  CaseId,
  ClaimId,
  CommunityId,
  DecisionId,
  MembershipId,
} from '../../../../server/contract/ids.ts';
import { severities, type Severity } from '../../../../server/contract/screening.ts';
import type { Actor } from '../../../../server/features/memberships/actor.ts';
import type { Membership } from '../../../../server/features/memberships/membership.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;
const community = 'c'.repeat(24) as CommunityId;
const account = (letter: string) => letter.repeat(24) as AccountId;

const signal = (severity: Severity, more: Partial<CaseSignal> = {}): CaseSignal => ({
  target: { kind: 'post', id: 'f'.repeat(24) },
  communityId: community,
  subjectAccountId: account('a'),
  subjectMembershipId: 'b'.repeat(24) as MembershipId,
  cause: 'screening',
  headline: 'suicide',
  severity,
  revision: 1,
  findings: [],
  helpShown: [],
  at: now,
  ...more,
});
const opened = (severity: Severity, more: Partial<CaseSignal> = {}): CaseRecord => ({
  _id: 'd'.repeat(24) as CaseId,
  ...openedBy(signal(severity, more)),
});
const decision = { by: account('e'), byName: 'Ade', at: later(1), waitsForNotice: true } as const;
const finding = (rule: string) =>
  ({
    rule,
    version: 1,
    category: 'suicide',
    severity: 'red',
    state: 'visible',
    span: { start: 0, end: 3 },
    why: 'x',
  }) as const;

describe('the rules of cases', () => {
  it('give each severity its time', () => {
    const due = Object.fromEntries(severities.map((one) => [one, opened(one).dueAt.getTime() - now.getTime()]));
    expect(due).to.deep.equal({ green: 24 * hour, amber: 8 * hour, red: hour, crisis: hour / 4 });
  });

  it('let severity only rise and the due time never move later, whatever joins', () => {
    for (const first of severities) {
      for (const second of severities) {
        const row = opened(first);
        const joined = joinedBy(row, signal(second, { at: later(5 * 60_000) }));
        expect(severities.indexOf(joined.severity), `${first} + ${second}`).to.equal(
          Math.max(severities.indexOf(first), severities.indexOf(second)),
        );
        expect(joined.dueAt.getTime()).to.be.at.most(row.dueAt.getTime());
        expect(joined.version).to.equal(row.version + 1);
      }
    }
  });

  it('keep reports, causes and the claim when a signal joins, and say so in the log', () => {
    const claim = { id: '1'.repeat(24) as ClaimId, by: account('e'), byName: 'Ade', expiresAt: later(hour) };
    const row = { ...opened('amber'), claim, state: 'claimed' as const };
    const report = { by: account('9'), reason: 'unkind', note: '' } as const;
    const joined = joinedBy(row, signal('red', { cause: 'report', headline: 'report', report }));
    expect(joined).to.deep.include({ causes: ['screening', 'report'], claim, state: 'claimed', headline: 'report' });
    expect(joined.log.at(-1)).to.include({ verb: 'raised', by: 'a member' });
    expect(joinedBy(row, signal('green', { cause: 'report', report })).headline).to.equal('suicide');
  });

  it('take the findings of a newer revision in place of the older one’s, also when there are none', () => {
    const row = opened('red', { findings: [finding('old')] });
    const newer = joinedBy(row, signal('green', { revision: 2, findings: [], cause: 'edit' }));
    expect(newer).to.deep.include({ findings: [], revision: 2, severity: 'red' });
    const same = joinedBy(row, signal('amber', { findings: [], cause: 'report' }));
    expect(same.findings).to.deep.equal([finding('old')]);
  });

  it('open a done case again with a fresh clock and keep its history', () => {
    const done = { ...opened('crisis'), state: 'closed' as const, closedAt: later(1) };
    const again = reopenedBy(done, signal('amber', { at: later(hour), cause: 'report' }));
    expect(again).to.deep.include({ severity: 'amber', state: 'open', closedAt: null, dueAt: later(9 * hour) });
    expect(again.log.map((line) => line.verb)).to.deep.equal(['opened', 'reopened']);
  });

  it('never lower a severity by a decision', () => {
    for (const action of caseActions) {
      const row = opened('crisis');
      const after = decidedBy(row, { ...decision, action, reason: reasonsFor[action][0] ?? 'charter' });
      expect(after.severity).to.equal('crisis');
      expect(after.dueAt).to.deep.equal(row.dueAt);
      expect(after.claim).to.equal(null);
    }
  });

  it('keep a case open while a change is asked for, and hand it on when it is escalated', () => {
    const row = opened('red');
    expect(decidedBy(row, { ...decision, action: 'hide-for-edit', reason: 'be-kind' })).to.include({
      state: 'open',
      awaitingEdit: true,
      decidedAt: null,
    });
    expect(decidedBy(row, { ...decision, action: 'escalate', reason: 'needs-a-lead' })).to.include({
      state: 'escalated',
      forLeads: true,
    });
    const lead = { ...row, forLeads: true };
    expect(decidedBy(lead, { ...decision, action: 'hide-for-edit', reason: 'be-kind' }).state).to.equal('escalated');
    expect(decidedBy(row, { ...decision, action: 'remove', reason: 'be-kind' })).to.include({ state: 'decided' });
    expect(decidedBy(row, { ...decision, waitsForNotice: false, action: 'keep', reason: 'nothing-wrong' })).to.include({
      state: 'closed',
    });
  });

  it('wait for a change no longer once there is new danger, or a newer version', () => {
    const row = { ...opened('crisis'), awaitingEdit: true };
    expect(joinedBy(row, signal('red', { cause: 'report' })).awaitingEdit).to.equal(true);
    expect(joinedBy(row, signal('crisis', { cause: 'danger-to-writer' })).awaitingEdit).to.equal(false);
    expect(joinedBy(row, signal('green', { cause: 'edit', revision: 2 })).awaitingEdit).to.equal(false);
  });

  it('ask for a second check of a crisis decided as no danger, once', () => {
    const crisis = opened('crisis');
    expect(needsSecondCheck(crisis, 'publish', 'no-danger-seen')).to.equal(true);
    expect(needsSecondCheck(crisis, 'keep', 'flag-was-wrong')).to.equal(true);
    expect(needsSecondCheck(crisis, 'keep-with-support', 'possible-danger')).to.equal(false);
    expect(needsSecondCheck(crisis, 'remove', 'no-methods')).to.equal(false);
    expect(needsSecondCheck(opened('red'), 'keep', 'no-danger-seen')).to.equal(false);
    expect(needsSecondCheck(crisis, 'accept', 'fits-group')).to.equal(true);
    expect(needsSecondCheck(crisis, 'decline', 'keep-safe')).to.equal(true);
    expect(needsSecondCheck(opened('red'), 'accept', 'fits-group')).to.equal(false);
    const check = opened('crisis', { cause: 'second-check' });
    expect(needsSecondCheck(check, 'keep', 'no-danger-seen')).to.equal(false);
    // New words joined it, which only this one person has seen.
    const again = { ...check, ...joinedBy(check, signal('crisis', { revision: 2 })) };
    expect(needsSecondCheck(again, 'keep', 'no-danger-seen')).to.equal(true);
  });

  it('give every decision reasons to choose from, and every adverse one a way to appeal', () => {
    for (const action of caseActions) expect(reasonsFor[action], action).to.not.be.empty;
    expect([...adverseActions].sort()).to.deep.equal(['decline', 'hide-for-edit', 'remove']);
  });

  it('end a claim at the very instant that it runs out', () => {
    const claim = { id: '1'.repeat(24) as ClaimId, by: account('e'), byName: 'Ade', expiresAt: later(10) };
    expect(runningClaim({ claim }, later(9))).to.equal(claim);
    expect(runningClaim({ claim }, later(10))).to.equal(null);
  });
});

describe('who may take a case', () => {
  const membership = (roles: Membership['roles'], trainedUntil: Date | null = later(hour)) =>
    ({ communityId: community, roles, trainedUntil, state: 'active' }) as unknown as Membership;
  const actor = (letter: string, held: Membership[], orgAdmin = false): Actor => ({
    accountId: account(letter),
    orgAdmin,
    emailConfirmed: true,
    memberships: held,
  });
  const supporter = actor('5', [membership(['supporter'])]);
  const lead = actor('6', [membership(['lead'])]);
  const appeal = { text: 'x', decisionId: '7'.repeat(24) as DecisionId, at: now };

  it('is a supporter or lead of that community, in training', () => {
    const row = opened('red');
    expect(maySeeCase(supporter, row, now)).to.equal(true);
    expect(maySeeCase(lead, row, now)).to.equal(true);
    expect(maySeeCase(actor('7', [membership(['supporter'], now)]), row, now)).to.equal(false);
    expect(maySeeCase(actor('7', [membership(['peer'])]), row, now)).to.equal(false);
    expect(maySeeCase(actor('7', [], true), row, now)).to.equal(false);
    expect(maySeeCase(actor('7', [], true), { ...row, appeal }, now)).to.equal(true);
    expect(maySeeCase(supporter, { ...row, communityId: null }, now)).to.equal(false);
  });

  it('is nobody whose words they are, and nobody who decided before', () => {
    const row = opened('red', { subjectAccountId: account('5') });
    expect(whyNotTake(supporter, row, now)).to.equal('own-content');
    expect(whyNotTake(supporter, opened('red', { notBy: [account('5')] }), now)).to.equal('same-decider');
    expect(whyNotTake(supporter, opened('red'), now)).to.equal(null);
  });

  it('is a lead for what was escalated, or an organisation admin for an appeal', () => {
    const row = opened('red', { forLeads: true });
    expect(whyNotTake(supporter, row, now)).to.equal('forbidden');
    expect(whyNotTake(lead, row, now)).to.equal(null);
    expect(whyNotTake(actor('8', [], true), { ...row, appeal }, now)).to.equal(null);
    expect(whyNotTake(actor('8', [], true), row, now)).to.equal('forbidden');
  });
});
