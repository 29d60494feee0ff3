import { caseLimits } from '../../../config/limits.ts';
import type { CaseAction, CaseCause, DecisionReason, TargetKind } from '../../contract/cases.ts';
import type { AccountId, CommunityId, DecisionId, MembershipId } from '../../contract/ids.ts';
import type { ReportReason } from '../../contract/reports.ts';
import { severities, type Category, type Finding, type Severity } from '../../contract/screening.ts';
import { after } from '../../kit/clock.ts';
import type { CaseRecord } from './case.ts';

/** Something that asks for a person's look at a target. */
export interface CaseSignal {
  readonly target: { readonly kind: TargetKind; readonly id: string };
  readonly communityId: CommunityId | null;
  readonly subjectAccountId: AccountId | null;
  readonly subjectMembershipId: MembershipId | null;
  readonly cause: CaseCause;
  readonly headline: Category | CaseCause;
  readonly severity: Severity;
  readonly revision: number;
  readonly findings: readonly Finding[];
  readonly helpShown: readonly string[];
  readonly at: Date;
  /** Time until it is due, in ms; by default the severity's. */
  readonly dueMs?: number;
  readonly report?: { readonly by: AccountId | null; readonly reason: ReportReason; readonly note: string };
  readonly appeal?: { readonly text: string; readonly decisionId: DecisionId };
  readonly forLeads?: boolean;
  readonly notBy?: readonly AccountId[];
}

/** The rank of a severity, for sorting: higher is more dangerous. */
export const rankOf = (severity: Severity): number => severities.indexOf(severity);

/** The more dangerous of two severities. */
export function higher(a: Severity, b: Severity): Severity {
  return rankOf(a) >= rankOf(b) ? a : b;
}

type Fields = Omit<CaseRecord, '_id'>;

/** A case that a signal opens. */
export function openedBy(signal: CaseSignal): Fields {
  return {
    communityId: signal.communityId,
    target: signal.target,
    subjectAccountId: signal.subjectAccountId,
    subjectMembershipId: signal.subjectMembershipId,
    causes: [signal.cause],
    headline: signal.headline,
    severity: signal.severity,
    state: signal.forLeads === true ? 'escalated' : 'open',
    openedAt: signal.at,
    dueAt: dueOf(signal),
    revision: signal.revision,
    findings: signal.findings,
    reports: reportsOf(signal),
    claim: null,
    forLeads: signal.forLeads ?? false,
    notBy: signal.notBy ?? [],
    awaitingEdit: false,
    appeal: appealOf(signal),
    helpShown: signal.helpShown,
    version: 1,
    log: [{ at: signal.at, by: byOf(signal), verb: 'opened', detail: signal.cause }],
    safetyMailedAt: null,
    safetyMailFailedAt: null,
    decidedAt: null,
    closedAt: null,
  };
}

/**
 * A running case that a further signal joins. Severity only rises, and the due time never moves later. Newer findings of a
 * newer revision take the place of older ones.
 */
export function joinedBy(row: CaseRecord, signal: CaseSignal): Fields {
  const severity = higher(row.severity, signal.severity);
  const raised = severity !== row.severity;
  const newer = signal.revision > row.revision;
  const due = dueOf(signal);
  const forLeads = row.forLeads || (signal.forLeads ?? false);
  return {
    ...row,
    // Whoever holds it goes on; given back, it is a lead's.
    state: row.state === 'open' ? unclaimedState({ forLeads }) : row.state,
    subjectAccountId: row.subjectAccountId ?? signal.subjectAccountId,
    causes: row.causes.includes(signal.cause) ? row.causes : [...row.causes, signal.cause],
    headline: raised || row.headline === 'unscreened' ? signal.headline : row.headline,
    severity,
    dueAt: due < row.dueAt ? due : row.dueAt,
    revision: Math.max(row.revision, signal.revision),
    findings: findingsOf(row, signal, newer),
    reports: [...row.reports, ...reportsOf(signal)],
    forLeads,
    notBy: [...new Set([...row.notBy, ...(signal.notBy ?? [])])],
    // New danger is a person's, whatever else is waited for.
    awaitingEdit: row.awaitingEdit && signal.revision <= row.revision && signal.severity !== 'crisis',
    appeal: appealOf(signal) ?? row.appeal,
    helpShown: [...new Set([...row.helpShown, ...signal.helpShown])],
    version: row.version + 1,
    log: [...row.log, { at: signal.at, by: byOf(signal), verb: raised ? 'raised' : 'joined', detail: signal.cause }],
  };
}

/** What replies show is about the person and outlives the words they answered; it joins what is known. */
function findingsOf(row: CaseRecord, signal: CaseSignal, newer: boolean): readonly Finding[] {
  const fromReplies = (some: readonly Finding[]): Finding[] => some.filter((one) => one.reply !== undefined);
  if (fromReplies(signal.findings).length > 0) return [...row.findings, ...signal.findings];
  const known = fromReplies(row.findings);
  return newer || row.findings.length === known.length ? [...signal.findings, ...known] : row.findings;
}

/** A decided or closed case that a new signal opens again: a fresh clock and severity, the history kept. */
export function reopenedBy(row: CaseRecord, signal: CaseSignal): Fields {
  const fresh = openedBy(signal);
  return {
    ...fresh,
    reports: [...row.reports, ...fresh.reports],
    version: row.version + 1,
    log: [...row.log, { at: signal.at, by: byOf(signal), verb: 'reopened', detail: signal.cause }],
  };
}

function dueOf(signal: CaseSignal): Date {
  return after(signal.at, signal.dueMs ?? caseLimits.dueMs[signal.severity]);
}

function reportsOf(signal: CaseSignal): CaseRecord['reports'] {
  return signal.report === undefined ? [] : [{ ...signal.report, at: signal.at }];
}

function appealOf(signal: CaseSignal): CaseRecord['appeal'] {
  return signal.appeal === undefined ? null : { ...signal.appeal, at: signal.at };
}

function byOf(signal: CaseSignal): string {
  return signal.report !== undefined || signal.appeal !== undefined || signal.cause === 'join-request'
    ? 'a member'
    : 'the service';
}

/** The reasons that each decision can give. */
export const reasonsFor: Readonly<Record<CaseAction, readonly DecisionReason[]>> = {
  keep: ['nothing-wrong', 'flag-was-wrong', 'no-danger-seen', 'decision-stands'],
  'keep-with-support': ['needs-support', 'possible-danger', 'no-danger-seen', 'keep-safe'],
  'hide-for-edit': [
    'own-experience-only',
    'no-methods',
    'no-contact-details',
    'privacy-of-others',
    'be-kind',
    'no-selling',
    'keep-safe',
    'charter',
  ],
  remove: [
    'no-methods',
    'own-experience-only',
    'no-contact-details',
    'privacy-of-others',
    'be-kind',
    'no-selling',
    'no-hate',
    'keep-safe',
    'charter',
    'decision-stands',
  ],
  publish: ['nothing-wrong', 'flag-was-wrong', 'needs-support', 'no-danger-seen', 'decision-changed'],
  accept: ['fits-group', 'decision-changed'],
  decline: ['not-for-this-group', 'answers-unclear', 'charter', 'keep-safe', 'decision-stands'],
  escalate: ['needs-a-lead', 'possible-danger'],
};

/** Decisions that take something away: each carries a reason, a notice and a way to appeal. */
export const adverseActions: readonly CaseAction[] = ['hide-for-edit', 'remove', 'decline'];

/** Whether an appeal waits for its answer: it is the last there is about these words. */
export function isAppealed({ appeal }: Pick<CaseRecord, 'appeal'>): boolean {
  return appeal !== null && appeal.answered !== true;
}

/** The reasons that a decision of this case can give. Only an appeal is answered by taking away what stays taken: that ends appeals. */
export function reasonsIn(row: Pick<CaseRecord, 'appeal'>, action: CaseAction): readonly DecisionReason[] {
  if (isAppealed(row) || !adverseActions.includes(action)) return reasonsFor[action];
  return reasonsFor[action].filter((reason) => reason !== 'decision-stands');
}

/**
 * A crisis decided as no danger: it takes effect at once, and a second person checks it. So it is where somebody is let in or turned
 * away, which says nothing of a danger in their answers.
 */
export function needsSecondCheck(row: CaseRecord, action: CaseAction, reason: DecisionReason): boolean {
  if (row.severity !== 'crisis') return false;
  // What joined a second check was seen by nobody before: it gets one of its own.
  if (row.causes.every((cause) => cause === 'second-check')) return false;
  if (action === 'accept' || action === 'decline') return true;
  if (action !== 'keep' && action !== 'publish' && action !== 'keep-with-support') return false;
  return reason === 'no-danger-seen' || reason === 'nothing-wrong' || reason === 'flag-was-wrong';
}

/** What a decision makes of its case. `waitsForNotice`: it closes once the notice has been delivered. */
export function decidedBy(
  row: CaseRecord,
  decision: {
    action: CaseAction;
    reason: DecisionReason;
    byName: string;
    by: AccountId;
    at: Date;
    waitsForNotice: boolean;
  },
): Fields {
  const line = { at: decision.at, by: decision.byName, verb: decision.action, detail: decision.reason };
  const common = { ...row, claim: null, version: row.version + 1, log: [...row.log, line] };
  if (decision.action === 'escalate') return { ...common, state: 'escalated', forLeads: true };
  if (decision.action === 'hide-for-edit') {
    const appeal = row.appeal && { ...row.appeal, answered: true };
    return { ...common, state: row.forLeads ? 'escalated' : 'open', awaitingEdit: true, appeal };
  }
  return {
    ...common,
    state: decision.waitsForNotice ? 'decided' : 'closed',
    awaitingEdit: false,
    decidedAt: decision.at,
    closedAt: decision.waitsForNotice ? null : decision.at,
  };
}

/** A case that the service itself moves on, with a line in its history. */
export function movedOn(row: CaseRecord, at: Date, verb: string, change: Partial<Fields>): CaseRecord {
  const line = { at, by: 'the service', verb, detail: null };
  return { ...row, ...change, version: row.version + 1, log: [...row.log, line] };
}

/** Whether a case is still work for somebody. */
export function isActive(row: Pick<CaseRecord, 'state'>): boolean {
  return row.state === 'open' || row.state === 'claimed' || row.state === 'escalated';
}

/** The claim, if its lease still runs at `now`. */
export function runningClaim(row: Pick<CaseRecord, 'claim'>, now: Date): CaseRecord['claim'] {
  return row.claim !== null && row.claim.expiresAt > now ? row.claim : null;
}

/** The state of a case whose claim was given back or ran out. */
export function unclaimedState(row: Pick<CaseRecord, 'forLeads'>): 'open' | 'escalated' {
  return row.forLeads ? 'escalated' : 'open';
}
