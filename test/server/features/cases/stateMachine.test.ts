import { expect } from 'chai';
import fc from 'fast-check';
import { caseLimits } from '../../../../config/limits.ts';
import { caseCauses } from '../../../../server/contract/cases.ts';
import type { AccountId, CaseId, ClaimId, CommunityId, DecisionId, PostId } from '../../../../server/contract/ids.ts';
import { screenedStates, severities, type Screening } from '../../../../server/contract/screening.ts';
import type { CaseRecord } from '../../../../server/features/cases/case.ts';
import * as rules from '../../../../server/features/cases/cases.rules.ts';
import { verdictOf } from '../../../../server/features/screening/verdict.rules.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import type { Person } from '../../../kit/factories.ts';
import { play, type Move } from './stateMachine.moves.ts';
import { expectLawful, expectSeen, expectSettled, expectSwept, expectWhole } from './stateMachine.promises.ts';
import { load, makePeople, openWorld, pick, words, type People, type Words } from './stateMachine.world.ts';

const second = 1_000;
const minute = 60 * second;
/** Sequences that are played; more of them look for longer. */
const runs = Number(process.env['STATE_RUNS'] ?? 15);
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(model, { noNullPrototype: true });
const as = <const D>(...names: D[]) => fc.constantFrom(...names);

describe('the rules of cases and of verdicts, whatever comes', () => {
  const account = as('a', 'b', 'c').map((letter) => letter.repeat(24) as AccountId);
  const finding = record({
    rule: as('x.one', 'x.two'),
    version: fc.constant(1),
    category: as('suicide', 'spam'),
    severity: as(...severities),
    state: as(...screenedStates),
    span: fc.constant({ start: 0, end: 1 }),
    why: fc.constant('x'),
  });
  const signal = record({
    cause: as(...caseCauses),
    severity: as(...severities),
    revision: fc.integer({ min: 1, max: 4 }),
    findings: fc.array(finding, { maxLength: 2 }),
    fromReply: fc.boolean(),
    notBy: fc.array(account, { maxLength: 2 }),
    by: fc.option(account),
    dueMs: fc.option(fc.integer({ min: 0, max: 48 * 60 * minute })),
  });
  type Drawn = typeof signal extends fc.Arbitrary<infer T> ? T : never;
  let replies = 0;
  const made = ({ fromReply, by, dueMs, ...one }: Drawn, at: Date): rules.CaseSignal => ({
    ...one,
    target: { kind: 'post', id: 'f'.repeat(24) },
    communityId: 'c'.repeat(24) as CommunityId,
    subjectAccountId: 'd'.repeat(24) as AccountId,
    subjectMembershipId: null,
    headline: one.cause,
    helpShown: [],
    findings: one.findings.map((each) => (fromReply ? { ...each, reply: String((replies += 1)) as PostId } : each)),
    at,
    forLeads: one.cause === 'appeal',
    ...(dueMs === null ? {} : { dueMs }),
    ...(one.cause === 'appeal' ? { appeal: { text: 'x', decisionId: 'e'.repeat(24) as DecisionId } } : {}),
    ...(one.cause === 'report' ? { report: { by, reason: 'unkind', note: '' } as const } : {}),
  });
  const happening = fc.oneof(
    record({ do: as('signal'), signal, ms: fc.nat(60 * minute) }),
    record({ do: as('claim'), ms: fc.nat(60 * minute) }),
    record({ do: as('release'), ms: fc.nat(60 * minute) }),
    record({ do: as('decide'), ms: fc.nat(60 * minute), choice: fc.nat(40), quiet: fc.boolean() }),
  );
  type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

  function next(row: CaseRecord, one: Happening, at: Date): CaseRecord {
    const { _id } = row;
    if (one.do === 'signal') {
      const came = made(one.signal, at);
      return { _id, ...(rules.isActive(row) ? rules.joinedBy(row, came) : rules.reopenedBy(row, came)) };
    }
    if (!rules.isActive(row)) return row;
    const claim = { id: '1'.repeat(24) as ClaimId, by: 'a'.repeat(24) as AccountId, byName: 'Ade', expiresAt: at };
    const version = row.version + 1;
    if (one.do === 'claim') return { ...row, claim, state: 'claimed', version };
    if (one.do === 'release') return { ...row, claim: null, state: rules.unclaimedState(row), version };
    const choices = (Object.keys(rules.reasonsFor) as (keyof typeof rules.reasonsFor)[]).flatMap((action) =>
      rules.reasonsIn(row, action).map((reason) => ({ action, reason })),
    );
    const choice = pick(choices, one.choice) ?? ({ action: 'keep', reason: 'nothing-wrong' } as const);
    const decided = rules.decidedBy(row, { ...choice, by: claim.by, byName: 'Ade', at, waitsForNotice: !one.quiet });
    const check = rules.needsSecondCheck(row, choice.action, choice.reason);
    expect(check && rules.isActive(decided), 'a second check opens what is done').to.equal(false);
    expect(check && row.severity !== 'crisis', 'a second check is of a crisis').to.equal(false);
    if (rules.adverseActions.includes(choice.action) && row.appeal === null)
      expect(choice.reason, 'nothing “stands” that nobody asked about').to.not.equal('decision-stands');
    return { _id, ...decided };
  }

  it('only raise a running case, bring nothing due later, and lose no history', () => {
    fc.assert(
      fc.property(signal, fc.array(happening, { maxLength: 20 }), (first, rest) => {
        let at = new Date('2026-03-01T12:00:00Z');
        let row: CaseRecord = { _id: '9'.repeat(24) as CaseId, ...rules.openedBy(made(first, at)) };
        for (const one of rest) {
          at = new Date(at.getTime() + one.ms);
          const was = row;
          row = next(was, one, at);
          expect(row.version).to.equal(row === was ? was.version : was.version + 1);
          expect(row.log.slice(0, was.log.length)).to.deep.equal(was.log);
          expect(row.reports.slice(0, was.reports.length)).to.deep.equal(was.reports);
          if (rules.isActive(row))
            expect(row.state === 'claimed' || row.state === rules.unclaimedState(row)).to.equal(true);
          if (row.log.length > was.log.length && row.log.at(-1)?.verb === 'reopened') {
            expect(rules.isActive(was), 'only what was done opens again').to.equal(false);
            continue;
          }
          expect(rules.higher(row.severity, was.severity)).to.equal(row.severity);
          expect(row.dueAt <= was.dueAt).to.equal(true);
          expect(row.notBy).to.include.members([...was.notBy]);
          expect(row.forLeads || !was.forLeads).to.equal(true);
          expect(row.revision).to.be.at.least(was.revision);
          expect(row.findings).to.include.members(was.findings.filter(({ reply }) => reply !== undefined));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('make the same of signals in whatever order they come', () => {
    const some = fc.array(signal, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        (two) => {
          const at = new Date('2026-03-01T12:00:00Z');
          const [one, other] = two.map((list) => {
            const [first, ...rest] = list.map((each) => made(each, at));
            if (first === undefined) throw new Error('no signal');
            const opened: CaseRecord = { _id: '9'.repeat(24) as CaseId, ...rules.openedBy(first) };
            const row = rest.reduce<CaseRecord>(
              (known, came) => ({ ...known, ...rules.joinedBy(known, came) }),
              opened,
            );
            const { severity, dueAt, state, forLeads, revision, causes, notBy } = row;
            return {
              severity,
              dueAt,
              state,
              forLeads,
              revision,
              causes: causes.toSorted(),
              notBy: [...new Set(notBy)].toSorted(),
            };
          });
          expect(one).to.deep.equal(other);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('hold nothing without somebody who is asked, and ask about all that is worth a flag', () => {
    const screening = record({
      severity: as(...severities),
      contentState: as(...screenedStates),
      categories: fc.constant<Screening['categories']>([]),
      findings: fc.array(finding, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(screening, fc.boolean(), (came, newcomer) => {
        const { verdict, cause, severity, holdReasons } = verdictOf(came, newcomer);
        expect(rules.higher(severity, came.severity), 'as urgent').to.equal(severity);
        expect(cause === null, 'somebody is asked').to.equal(came.severity === 'green' && verdict !== 'hold');
        if (verdict === 'hold') expect(caseLimits.dueMs[severity]).to.be.at.most(caseLimits.dueMs.amber);
        if (came.contentState === 'held') expect(verdict, 'the strictest wins').to.equal('hold');
        const mustShow = came.severity === 'crisis' && came.contentState !== 'held';
        if (mustShow) expect(verdict, 'a crisis that must be seen').to.not.equal('hold');
        expect(holdReasons.includes('newcomer')).to.equal(newcomer && !mustShow);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Any of what there is. */
const n = fc.nat({ max: 11 });
const said = as(...(Object.keys(words) as Words[]));
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
/** Mostly a text is read as soon as it is written. */
const read = as(true, true, true, false);
const start = record({ do: as('start'), by: n, words: said, read });
const simple: fc.Arbitrary<Move> = fc.oneof(
  often(3, start),
  often(4, record({ do: as('reply'), by: n, n, words: said, read, quote: fc.boolean() })),
  often(4, record({ do: as('edit'), n, words: said, read, stale: as(false, false, false, true) })),
  often(2, record({ do: as('withdraw'), n })),
  often(4, record({ do: as('screen'), n })),
  often(
    4,
    record({ do: as('settle'), n, severity: as(...severities), state: as('visible', 'visible-with-note', 'held') }),
  ),
  often(1, record({ do: as('give up'), n, stalled: fc.boolean() })),
  often(3, record({ do: as('wait'), ms: as(31 * second, 10 * minute, 120 * minute) })),
  often(1, record({ do: as('deliver') })),
  often(4, record({ do: as('report'), by: n, n, danger: fc.boolean() })),
  often(4, record({ do: as('appeal'), n, danger: fc.boolean() })),
  often(1, record({ do: as('answer'), n, danger: fc.boolean() })),
  often(3, record({ do: as('claim', 'release'), by: n, n })),
  often(8, record({ do: as('decide'), by: n, n, choice: n, reason: n, slip: as('none') })),
  often(
    6,
    record({ do: as('decide'), by: n, n, choice: n, reason: n, slip: as('revision', 'claim', 'twice', 'again') }),
  ),
  often(1, record({ do: as('rivals'), by: n, n })),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  often(6, simple),
  often(1, record({ do: as('both'), first: simple, second: simple })),
);

const begin = (kind: Words, isRead = true): Move => ({ do: 'start', by: 0, words: kind, read: isRead });
const change = (isRead: boolean, stale = false): Move => ({ do: 'edit', n: 0, words: 'calm', read: isRead, stale });
const judge = (by: number, choice: number, reason = 1, slip: 'none' | 'revision' | 'again' = 'none'): Move => ({
  do: 'decide',
  by,
  n: 0,
  choice,
  reason,
  slip,
});
const appeal: Move = { do: 'appeal', n: 0, danger: false };
const wait: Move = { do: 'wait', ms: 31 * second };
const screen: Move = { do: 'screen', n: 0 };
/** Orders in which things are easily done wrong; played first, each time. */
const hard: readonly Move[][] = [
  // Handed on by somebody who has not read the newest words.
  [begin('red'), judge(0, 4, 0, 'revision')],
  // An appeal that joins a case which is still open.
  [begin('red'), judge(0, 2), appeal],
  // A first decision can't be said to stand.
  [begin('red'), judge(0, 3, 9), appeal, judge(2, 1, 9)],
  // Words that a person hid before they were screened, late; and their change.
  [begin('calm', false), wait, judge(0, 2), change(true), wait],
  // Calmer words in place of held ones: they go on waiting, and their author is told why.
  [begin('heldRed'), change(true)],
  // Words that were judged before they were screened carry no masks of older ones.
  [begin('masked'), change(false), judge(0, 3), appeal, judge(2, 0)],
  // Danger that is taken back before it was screened.
  [begin('crisisHeld', false), change(true)],
  [begin('crisisHeld', false), { do: 'withdraw', n: 0 }],
  // A change while the first words are just being shown.
  [begin('calm', false), { do: 'both', first: change(false), second: screen }],
  // Two changes at once, of which one names the revision that the other is about to make.
  [begin('calm'), { do: 'both', first: change(false, true), second: change(false) }],
  // Whoever found no danger takes the case again at once.
  [begin('crisisHeld'), judge(0, 0, 0, 'again')],
];

describe('content and its cases, whatever is done in whatever order', () => {
  let app: TestApp;
  let who: People<Person>;
  before(async () => {
    app = await startApp({ env: { RATE_LIMIT_FACTOR: '1000' } });
    who = await makePeople(app);
  });
  after(() => app.close());

  async function playAll(moves: readonly Move[]): Promise<void> {
    const world = await openWorld(app, who);
    let before = await load(world);
    for (const one of moves) {
      const by = await play({ world, before, alone: true }, one);
      if (by.length === 0) continue;
      const after = await load(world);
      expectWhole(after);
      expectLawful(before, after, by);
      if (!by.includes('staff')) expectSettled(before, after);
      if (one.do === 'wait') expectSwept(after);
      await expectSeen(world, before, after);
      before = after;
    }
  }

  it('keep every promise in the orders in which that is hard', async function () {
    this.timeout(2 * minute);
    for (const moves of hard) await playAll(moves);
  });

  it('keep every promise in any order', async function () {
    this.timeout(runs * 10 * second);
    const sequence = fc.array(move, { maxLength: 18, size: 'max' });
    await fc.assert(
      fc.asyncProperty(start, sequence, (first, rest) => playAll([first, ...rest])),
      { numRuns: runs, interruptAfterTimeLimit: runs * second },
    );
  });
});
