import type { CaseAction, CaseSubject } from '../../contract/cases.ts';
import type { JoinRequestId } from '../../contract/ids.ts';
import type { Db, Tx } from '../../kit/db.ts';
import { refuse } from '../../kit/problem.ts';
import { birthOf } from '../accounts/readAccounts.ts';
import type { CaseRecord } from '../cases/case.ts';
import { isAppealed } from '../cases/cases.rules.ts';
import type { Applied, CaseTarget, DecisionDraft } from '../cases/target.ts';
import { communityById } from '../communities/accessCommunity.ts';
import { createMembership } from '../memberships/createMembership.ts';
import { membershipOf } from '../memberships/readMemberships.ts';
import { ageAt } from '../accounts/age.rules.ts';
import { freePseudonym } from './freePseudonym.ts';
import type { JoinRequest } from './joinRequest.ts';
import { isNewestRequest } from './newestRequest.ts';
import { changeJoinRequest, findJoinRequest } from './joinRequests.store.ts';
import { answersDeleteAt, isInBand } from './joining.rules.ts';

type JoinSubject = Extract<CaseSubject, { kind: 'join-request' }>;

/** Join requests as what a case can be about. */
export const joinTarget: CaseTarget = {
  async subject(db, caseRow) {
    const request = await requestOf(db, caseRow);
    return request === null ? null : { accountId: request.accountId, membershipId: null };
  },

  async show(db, caseRow, reader): Promise<CaseSubject | null> {
    const request = await requestOf(db, caseRow);
    if (request === null) return null;
    return {
      kind: 'join-request',
      joinRequestId: request._id,
      as: request.as,
      pseudonym: request.pseudonym,
      looksReal: request.looksReal,
      ageFits: await doesAgeFit(db, request, reader.now),
      answers: request.answers?.map(({ question, answer }) => ({ question, answer })) ?? null,
      before: await endedBefore(db, request),
      createdAt: request.createdAt.toISOString(),
      ownContent: request.accountId === reader.accountId,
    };
  },

  revision: () => Promise.resolve(0),

  async offers(db, caseRow) {
    return { actions: await actionsOn(db, await requestOf(db, caseRow), caseRow) };
  },

  apply(db, tx, draft): Promise<Applied> {
    if (draft.action === 'accept' || draft.action === 'decline') return decide(db, tx, draft, draft.action);
    if (draft.action !== 'keep') refuse('action-not-offered');
    return Promise.resolve({ notice: null, announce: () => undefined });
  },
};

// A case's target holds the id that this feature put there; its kind says whose it is.
function requestOf(db: Db, caseRow: CaseRecord, tx?: Tx): Promise<JoinRequest | null> {
  return findJoinRequest(db, caseRow.target.id as JoinRequestId, tx);
}

/**
 * A waiting request can be decided; a declined one only where its maker asked to look again. Once they have asked anew, that is
 * declined all the same, which tells them and lets their answers go.
 */
async function actionsOn(
  db: Db,
  request: JoinRequest | null,
  caseRow: CaseRecord,
  tx?: Tx,
): Promise<readonly CaseAction[]> {
  const decided = ['accept', 'decline', 'escalate'] as const;
  if (request?.state === 'waiting') return decided;
  if (request?.state !== 'declined' || !isAppealed(caseRow)) return ['keep', 'escalate'];
  return (await isNewestRequest(db, request.accountId, request._id, tx)) ? decided : ['decline', 'escalate'];
}

async function doesAgeFit(db: Db, request: JoinRequest, now: Date): Promise<boolean> {
  const birth = await birthOf({ db }, request.accountId);
  const community = await communityById({ db }, request.communityId);
  return birth !== null && isInBand(ageAt(birth, now), community.ageBand);
}

/** Their earlier place in the group, where an admin ended it; whoever left by themselves comes back like anybody. */
async function endedBefore(db: Db, request: JoinRequest): Promise<JoinSubject['before']> {
  const former = await membershipOf({ db }, request.accountId, request.communityId);
  if (former === null || former.endedAt === null || former.endedReason === null) return null;
  return {
    pseudonym: former.pseudonym,
    endedAt: former.endedAt.toISOString(),
    endedReason: former.endedReason,
  };
}

async function decide(db: Db, tx: Tx, draft: DecisionDraft, action: 'accept' | 'decline'): Promise<Applied> {
  const request = await requestOf(db, draft.case, tx);
  const offered = await actionsOn(db, request, draft.case, tx);
  if (request === null || !offered.includes(action)) return refuse('action-not-offered');
  await changeJoinRequest(db, tx, request._id, [request.state], {
    state: action === 'accept' ? 'accepted' : 'declined',
    decisionId: draft.id,
    decidedBy: draft.by,
    decidedAt: draft.at,
    answersDeleteAt: answersDeleteAt(draft.at),
  });
  const to = { accountId: request.accountId, threadId: null, postId: null };
  if (action === 'decline') {
    const notice = { ...to, kind: 'join-declined', canAppeal: true } as const;
    return { notice, announce: (live) => live.sessionChanged(request.accountId) };
  }
  await createMembership(db, tx, {
    accountId: request.accountId,
    communityId: request.communityId,
    pseudonym: await freePseudonym(db, request),
    charterVersion: request.charterVersion,
    at: draft.at,
  });
  return {
    notice: { ...to, kind: 'join-accepted', canAppeal: false },
    announce: (live) => {
      live.sessionChanged(request.accountId);
      // Sockets come back and are asked again what they may join.
      live.cutAccount(request.accountId);
    },
  };
}
