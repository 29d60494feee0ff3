import { expect } from 'chai';
import {
  byUrgency,
  elapsed,
  neighbour,
  patchQueue,
  renewQueue,
} from '../../../../client/src/features/desk/queue.rules.ts';
import type { CasePage, CaseRow } from '../../../../server/contract/cases.ts';

const NOW = Date.parse('2026-03-01T12:00:00.000Z');
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

function row(id: string, over: Partial<CaseRow> = {}): CaseRow {
  return {
    id: id as CaseRow['id'],
    community: { slug: 'kidney', name: 'Kidney' },
    target: 'post',
    causes: ['screening'],
    headline: 'suicide',
    severity: 'amber',
    state: 'open',
    openedAt: at(-60),
    dueAt: at(60),
    overdue: false,
    reportCount: 0,
    claim: null,
    awaitingEdit: false,
    ...over,
  };
}

const page = (items: CaseRow[], next: string | null = null): CasePage => ({
  items,
  next,
  counts: { overdue: 0, crisis: 0, red: 0, amber: 0, green: 0 },
  alarms: [],
  degraded: [],
});
const about = { filter: { community: undefined }, myClaims: new Set<string>(), now: NOW };
const ids = ({ items }: CasePage): string[] => items.map(({ id }) => id);

describe('the queue on the desk', () => {
  it('orders overdue first, then severity, then due time', () => {
    const rows = [
      row('later', { dueAt: at(90) }),
      row('sooner', { dueAt: at(30) }),
      row('crisis', { severity: 'crisis', dueAt: at(80) }),
      row('late', { severity: 'green', dueAt: at(-1) }),
    ];
    expect(rows.sort(byUrgency(NOW)).map(({ id }) => id)).to.deep.equal(['late', 'crisis', 'sooner', 'later']);
  });

  it('puts a new case where it belongs', () => {
    const now = patchQueue(page([row('a'), row('b')]), row('c', { severity: 'crisis' }), about);
    expect(ids(now)).to.deep.equal(['c', 'a', 'b']);
  });

  it('drops a case that needs nobody any more', () => {
    expect(ids(patchQueue(page([row('a'), row('b')]), row('a', { state: 'closed' }), about))).to.deep.equal(['b']);
  });

  it('drops a case of another group when one group is shown', () => {
    const filter = { community: 'diabetes' };
    expect(ids(patchQueue(page([]), row('a'), { ...about, filter }))).to.deep.equal([]);
  });

  it('leaves a case that belongs on a later page for that page', () => {
    const first = page([row('a', { dueAt: at(10) })], 'next');
    expect(ids(patchQueue(first, row('z', { dueAt: at(300) }), about))).to.deep.equal(['a']);
  });

  it('takes in what it missed when it is asked for again, and lets go of what is done', () => {
    const renewed = renewQueue(page([row('a'), row('b')]), page([row('c', { severity: 'crisis' }), row('a')]), about);
    expect(ids(renewed)).to.deep.equal(['c', 'a']);
  });

  it('keeps what was fetched behind its first page when that is asked for again', () => {
    const long = page([row('a', { dueAt: at(10) }), row('b', { dueAt: at(20) })], 'after-b');
    const renewed = renewQueue(long, page([row('c', { severity: 'crisis' })], 'after-c'), about);
    expect(ids(renewed)).to.deep.equal(['c', 'a', 'b']);
    expect(renewed.next).to.equal('after-b');
  });

  it('knows the reader’s own claims, which events do not tell', () => {
    const claim = { id: 'claim' as NonNullable<CaseRow['claim']>['id'], by: 'Ade', mine: false, expiresAt: at(10) };
    const now = patchQueue(page([row('a')]), row('a', { claim }), { ...about, myClaims: new Set(['claim']) });
    expect(now.items[0]?.claim?.mine).to.equal(true);
  });

  it('goes from case to case in its order', () => {
    const rows = [row('a'), row('b')];
    expect(neighbour(rows, undefined, 1)?.id).to.equal('a');
    expect(neighbour(rows, 'a', 1)?.id).to.equal('b');
    expect(neighbour(rows, 'a', -1)).to.equal(undefined);
  });

  it('draws how much of the time has passed, never nothing and never more than all', () => {
    expect(elapsed(row('a'), NOW)).to.equal(50);
    expect(elapsed(row('a', { openedAt: at(0) }), NOW)).to.equal(2);
    expect(elapsed(row('a', { dueAt: at(-30) }), NOW)).to.equal(100);
  });
});
