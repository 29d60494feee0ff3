import { expect } from 'chai';
import type { Screening } from '../../../../server/contract/screening.ts';
import { dueAt, verdictOf } from '../../../../server/features/screening/verdict.rules.ts';

const screening = (severity: Screening['severity'], state: Screening['contentState']): Screening => ({
  severity,
  contentState: state,
  categories: ['suicide'],
  findings: [
    { rule: 'r', version: 1, category: 'suicide', severity, state, span: { start: 0, end: 1 }, why: 'x' },
    {
      rule: 'p',
      version: 1,
      category: 'profanity',
      severity: 'green',
      state: 'visible',
      span: { start: 0, end: 1 },
      why: 'x',
    },
  ],
});

describe('what follows from a screening', () => {
  it('shows what is calm, with nobody asked', () => {
    expect(verdictOf(screening('green', 'visible'), false)).to.deep.equal({
      verdict: 'show',
      holdReasons: [],
      cause: null,
      severity: 'green',
    });
  });

  it('asks a person about everything above green, independently of what is shown', () => {
    for (const severity of ['amber', 'red', 'crisis'] as const) {
      for (const [state, verdict] of [
        ['visible', 'show'],
        ['masked', 'show'],
        ['visible-with-note', 'show-with-note'],
        ['held', 'hold'],
      ] as const) {
        expect(verdictOf(screening(severity, state), false)).to.include({ verdict, cause: 'screening', severity });
      }
    }
  });

  it('holds a newcomer’s calm words with amber’s severity, and their worrying ones with their own', () => {
    expect(verdictOf(screening('green', 'visible'), true)).to.deep.include({
      verdict: 'hold',
      cause: 'newcomer',
      severity: 'amber',
      holdReasons: ['newcomer'],
    });
    expect(verdictOf(screening('red', 'visible'), true)).to.include({
      verdict: 'hold',
      severity: 'red',
      cause: 'screening',
    });
  });

  it('shows a newcomer’s crisis that must be seen, unless a finding holds it', () => {
    expect(verdictOf(screening('crisis', 'visible'), true)).to.include({ verdict: 'show', severity: 'crisis' });
    expect(verdictOf(screening('crisis', 'visible-with-note'), true).verdict).to.equal('show-with-note');
    expect(verdictOf(screening('crisis', 'held'), true)).to.include({ verdict: 'hold', severity: 'crisis' });
  });

  it('never holds without a case', () => {
    expect(verdictOf(screening('green', 'held'), false)).to.include({
      verdict: 'hold',
      cause: 'screening',
      severity: 'amber',
    });
  });

  it('tells the author only of what led to the state', () => {
    expect(verdictOf(screening('red', 'held'), false).holdReasons).to.deep.equal(['suicide']);
    expect(verdictOf(screening('red', 'visible'), false).holdReasons).to.deep.equal([]);
  });

  it('gives a person the time of the severity', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    expect(dueAt('crisis', now).toISOString()).to.equal('2026-03-01T12:15:00.000Z');
    expect(dueAt('amber', now).toISOString()).to.equal('2026-03-01T20:00:00.000Z');
  });
});
