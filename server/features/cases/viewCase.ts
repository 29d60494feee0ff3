import type { CaseView, Offer } from '../../contract/cases.ts';
import type { AccountId, CaseId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { helpEntries } from '../../triage/helpEntries.ts';
import { helpFor } from '../../triage/helpFor.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { communitiesById } from '../communities/accessCommunity.ts';
import { membershipById } from '../memberships/readMemberships.ts';
import type { Actor } from '../memberships/actor.ts';
import { countPostsOf } from '../posts/readPosts.ts';
import { accessCase, accountOf, staffName } from './accessCase.ts';
import type { CaseRecord } from './case.ts';
import { presentCaseRow } from './cases.present.ts';
import { isOwn, whyNotTake } from './cases.policy.ts';
import { isActive, isAppealed, reasonsIn, runningClaim } from './cases.rules.ts';
import { findEarlier } from './cases.store.ts';
import { findDecisionRow, findDecisionsOf, findMessages, type DecisionRow } from './decisions.store.ts';
import { offersOf } from './offersOf.ts';

/** Earlier cases shown with an author's standing. */
const earlierShown = 10;
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * A case with all that is needed to decide on it. The look is written to the log, since it shows personal data. It renews no claim: a
 * page that is open looks again by itself, also where nobody sits before it any more. Raises `not-found`, `training-lapsed`.
 */
export async function viewCase(deps: Deps, actor: Actor, id: CaseId): Promise<CaseView> {
  const row = await accessCase(deps, actor, id);
  const reader = accountOf(actor);
  const now = deps.clock.now();
  const target = deps.targets[row.target.kind];
  const [subject, revision, offered, standing, messages, decisions, communities] = await Promise.all([
    isKeptFrom(row, reader) ? null : target.show(deps.db, row, { accountId: reader, now }),
    target.revision(deps.db, row),
    offersOf(deps, row),
    standingOf(deps, row, now),
    findMessages(deps.db, row._id),
    findDecisionsOf(deps.db, [row._id]),
    communitiesById(deps, row.communityId === null ? [] : [row.communityId]),
  ]);
  await writeAudit(deps.db, null, {
    at: now,
    by: reader,
    byName: staffName(actor, row),
    verb: row.target.kind === 'join-request' ? 'answers-read' : 'case-read',
    communityId: row.communityId,
    target: `case ${row._id}`,
    detail: { severity: row.severity },
  });
  const community = row.communityId === null ? undefined : communities.get(row.communityId);
  const why = whyNotTake(actor, row, now);
  const claim = runningClaim(row, now);
  const mine = claim?.by === reader;
  const offers: Offer[] = offered.actions.map((action) => ({ action, reasons: [...reasonsIn(row, action)] }));
  return {
    ...presentCaseRow(row, community, reader, now),
    version: row.version,
    revision,
    subject,
    findings: [...row.findings],
    reports: row.reports.map((report) => ({
      reason: report.reason,
      // Staff who were reported themselves learn that, and not in whose words.
      note: isOwn(row, reader) ? '' : report.note,
      at: report.at.toISOString(),
    })),
    appeal: await presentAppeal(deps, row),
    standing,
    helpShown: helpEntries(row.helpShown),
    helpOffered: helpEntries(helpOffered(row, community?.condition ?? 'general')),
    messages: messages.map((message) => ({
      id: message._id,
      from: message.from,
      name: message.name,
      text: message.text,
      at: message.at.toISOString(),
    })),
    log: row.log.map((line) => ({ ...line, at: line.at.toISOString() })),
    decisions: decisions.map(presentDecision),
    offers: isActive(row) ? offers : [],
    can: {
      claim: isActive(row) && why === null && (claim === null || mine),
      release: mine,
      decide: mine && why === null && isActive(row),
      write: mine && row.target.kind === 'post' && row.subjectAccountId !== null,
    },
    whyNot: why,
  };
}

/** Whether a case's words are kept from one of the staff: a report's, from whom it is about. */
function isKeptFrom(row: CaseRecord, reader: AccountId): boolean {
  return row.target.kind === 'report' && row.notBy.includes(reader);
}

/** Help that fits the findings first, then what fits always. */
function helpOffered(row: CaseRecord, condition: string): string[] {
  const fitting = helpFor(
    row.findings.map((finding) => finding.category),
    row.severity,
    { condition },
  );
  return [...new Set([...fitting, 'own-unit', 'nhs-111', 'samaritans', 'shout'])];
}

function presentDecision(row: DecisionRow) {
  return {
    id: row._id,
    action: row.action,
    reason: row.reason,
    note: row.note,
    by: row.byName,
    at: row.at.toISOString(),
  };
}

async function presentAppeal(deps: Deps, row: CaseRecord): Promise<CaseView['appeal']> {
  const { appeal } = row;
  const decision = appeal !== null && isAppealed(row) ? await findDecisionRow(deps.db, appeal.decisionId) : null;
  if (appeal === null || decision === null) return null;
  return { text: appeal.text, decision: presentDecision(decision), at: appeal.at.toISOString() };
}

async function standingOf(deps: Deps, row: CaseRecord, now: Date): Promise<CaseView['standing']> {
  if (row.subjectAccountId === null || row.communityId === null) return null;
  const [membership, posts, earlier] = await Promise.all([
    row.subjectMembershipId === null ? null : membershipById(deps, row.subjectMembershipId),
    countPostsOf(deps.db, row.subjectAccountId, row.communityId),
    findEarlier(deps.db, {
      subjectAccountId: row.subjectAccountId,
      communityId: row.communityId,
      not: row._id,
      limit: earlierShown,
    }),
  ]);
  const decisions = await findDecisionsOf(
    deps.db,
    earlier.map((one) => one._id),
  );
  return {
    daysInCommunity: membership === null ? 0 : Math.floor((now.getTime() - membership.joinedAt.getTime()) / dayMs),
    posts,
    earlier: earlier.map((one) => ({
      caseId: one._id,
      severity: one.severity,
      headline: one.headline,
      openedAt: one.openedAt.toISOString(),
      outcome: decisions.findLast((decision) => decision.caseId === one._id)?.action ?? null,
    })),
  };
}
