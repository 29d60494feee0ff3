import { z } from 'zod';
import { caseLimits } from '../../../config/limits.ts';
import type { CaseCounts, CasePage, CaseQuery } from '../../contract/cases.ts';
import type { CommunityId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { degradedParts } from '../../health/health.ts';
import { packCursor, unpackCursor } from '../../kit/page.ts';
import { refuse } from '../../kit/problem.ts';
import { accessCommunity, communitiesById } from '../communities/accessCommunity.ts';
import { canAdminister, canWork, type Actor } from '../memberships/actor.ts';
import type { CaseRecord } from './case.ts';
import { trainingLapsed } from './cases.policy.ts';
import { presentCaseRow } from './cases.present.ts';
import { rankOf } from './cases.rules.ts';
import { countCases, findQueuePart, type QueuePlace } from './cases.store.ts';
import { findMailFailures } from './safetyMail.store.ts';

const Place = z.object({ overdue: z.boolean(), rank: z.int(), dueAt: z.coerce.date(), id: z.string() });
type Filter = Record<string, unknown>;

/**
 * The queue of the reader's own communities: overdue first, then severity, then due time; with live counts by query. Raises
 * `not-found` for a community whose cases the reader does not work, and for who works none at all; `training-lapsed` for who would.
 */
export async function listCases(deps: Deps, actor: Actor, query: z.output<typeof CaseQuery>): Promise<CasePage> {
  const now = deps.clock.now();
  const scope = await scopeOf(deps, actor, query.community, now);
  const filter = { $and: [scope, query.state === 'active' ? { active: true } : { state: query.state }] };
  const rows = await pageOfQueue(deps, filter, unpackCursor(Place, query.cursor), query.limit + 1, now);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const communities = await communitiesById(
    deps,
    page.flatMap((row) => (row.communityId === null ? [] : [row.communityId])),
  );
  const known = (id: CommunityId | null) => (id === null ? undefined : communities.get(id));
  return {
    items: page.map((row) => presentCaseRow(row, known(row.communityId), actor.accountId, now)),
    next: rows.length > query.limit && last !== undefined ? packCursor(placeOf(last, now)) : null,
    counts: await countWork(deps, scope, now),
    alarms: await alarmsOf(deps, scope),
    degraded: await degradedParts(deps),
  };
}

function placeOf(row: CaseRecord, now: Date): QueuePlace {
  return { overdue: row.dueAt <= now, rank: rankOf(row.severity), dueAt: row.dueAt, id: row._id };
}

/** Which cases the reader works: supporters all of their communities', admins join requests, organisation admins what belongs to no community and appeals. */
async function scopeOf(deps: Deps, actor: Actor, slug: string | undefined, now: Date): Promise<Filter> {
  const only = slug === undefined ? null : (await accessCommunity(deps, slug))._id;
  const ids = actor.memberships
    .map((membership) => membership.communityId)
    .filter((id) => only === null || id === only);
  const works = ids.filter((id) => canWork(actor, id, now));
  const administers = ids.filter((id) => canAdminister(actor, id, now));
  const parts: Filter[] = [];
  if (works.length > 0) parts.push({ communityId: works.length === 1 ? works[0] : { $in: works } });
  const inOnly = only === null ? {} : { communityId: only };
  if (actor.orgAdmin) {
    parts.push({ ...inOnly, 'target.kind': 'join-request' }, { ...inOnly, appeal: { $ne: null } });
    if (only === null) parts.push({ communityId: null });
  } else if (administers.length > 0) {
    parts.push({ communityId: { $in: administers }, 'target.kind': 'join-request' });
  }
  const [first] = parts;
  if (first === undefined) return refuse(hasLapsed(actor, ids, now) ? 'training-lapsed' : 'not-found');
  return parts.length === 1 ? first : { $or: parts };
}

function hasLapsed(actor: Actor, ids: readonly CommunityId[], now: Date): boolean {
  return ids.some((communityId) => trainingLapsed(actor, { communityId }, now));
}

async function pageOfQueue(
  deps: Deps,
  filter: Filter,
  place: QueuePlace | null,
  limit: number,
  now: Date,
): Promise<CaseRecord[]> {
  const overdue =
    place?.overdue === false ? [] : await findQueuePart(deps.db, { filter, overdue: true, now, after: place, limit });
  if (overdue.length >= limit) return overdue;
  const rest = await findQueuePart(deps.db, {
    filter,
    overdue: false,
    now,
    after: place?.overdue === false ? place : null,
    limit: limit - overdue.length,
  });
  return [...overdue, ...rest];
}

async function countWork(deps: Deps, scope: Filter, now: Date): Promise<CaseCounts> {
  const count = (more: Filter) =>
    countCases(deps.db, { $and: [scope, { active: true, ...more }] }, caseLimits.countStop);
  const [overdue, crisis, red, amber, green] = await Promise.all([
    count({ dueAt: { $lte: now } }),
    count({ severity: 'crisis' }),
    count({ severity: 'red' }),
    count({ severity: 'amber' }),
    count({ severity: 'green' }),
  ]);
  return { overdue, crisis, red, amber, green };
}

async function alarmsOf(deps: Deps, scope: Filter): Promise<CasePage['alarms']> {
  const rows = await findMailFailures(deps.db, scope, 20);
  const communities = await communitiesById(
    deps,
    rows.flatMap((row) => (row.communityId === null ? [] : [row.communityId])),
  );
  return rows.map((row) => ({
    kind: 'safety-mail-failed' as const,
    community: row.communityId === null ? '' : (communities.get(row.communityId)?.name ?? ''),
    at: (row.safetyMailFailedAt ?? row.openedAt).toISOString(),
  }));
}
