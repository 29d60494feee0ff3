import type { mongo } from 'mongoose';
import { setTimeout as pause } from 'node:timers/promises';
import { plainLine, type Line } from '../figures.ts';
import { drained } from '../measures/posting.ts';
import type { Bench } from '../run.ts';
import { dice, ordinaryText, worryingText } from '../words.ts';

/** What the database's own profiler says of one command. */
interface Profiled {
  readonly op: string;
  readonly ns: string;
  readonly planSummary?: string;
  readonly docsExamined?: number;
  readonly keysExamined?: number;
  readonly nreturned?: number;
  readonly nMatched?: number;
  readonly nModified?: number;
  readonly command: Record<string, unknown>;
}

/** All runs of one query: the same collection, verb, fields and plan. */
interface Plan {
  readonly query: string;
  readonly plan: string;
  readonly times: number;
  readonly examined: number;
  readonly answered: number;
}

/** How many documents may be looked at for each that is answered. A single look that finds nothing is free. */
const mostExamined = 2;
const profileBytes = 256 * 1_024 * 1_024;

/**
 * Walks the main path a few times while the database explains every command that it runs (its profiler at level 2, which tells the plan
 * that was taken, not one that might be), sweeps included. Counts stop at 1,000 documents, and a text search reads every match:
 * those two are listed and not held to the limit.
 */
export async function benchPlans(bench: Bench): Promise<Line[]> {
  const native = bench.db.db as unknown as mongo.Db;
  await bench.stack.startWorker();
  await drained(bench);
  await native.command({ profile: 0 });
  await native.dropCollection('system.profile').catch(() => undefined);
  await native.createCollection('system.profile', { capped: true, size: profileBytes });
  await native.command({ profile: 2 });
  try {
    await walk(bench);
  } finally {
    await native.command({ profile: 0 });
  }
  const entries = await native
    .collection('system.profile')
    .find({ ns: { $not: /system|\$cmd/ } })
    .toArray();
  const plans = gathered(entries as unknown as Profiled[]);
  for (const { query, plan, times, examined, answered } of plans)
    bench.say(`${plan.padEnd(12)} ${query}: ${times} times, ${examined} documents for ${answered}`);
  const scans = plans.filter(({ plan }) => plan.includes('COLLSCAN'));
  const wide = plans.filter(isWide);
  const named = (some: readonly Plan[]): string => some.map(({ query }) => query).join('; ') || 'none';
  return [
    plainLine('queries without an index', '', [scans.length], { atMost: 0 }, `${named(scans)}, of ${plans.length}`),
    plainLine('queries that read over 2 × their answer', '', [wide.length], { atMost: 0 }, named(wide)),
  ];
}

function isWide({ query, examined, answered, times }: Plan): boolean {
  if (query.includes('$text') || query.includes('count')) return false;
  return examined > mostExamined * Math.max(answered, times);
}

/** Reads, posts, is screened, claims and decides: what a peer and a supporter do, by HTTP. */
async function walk(bench: Bench): Promise<void> {
  const { stack, group } = bench;
  const roll = dice(77);
  const send = async (method: string, path: string, cookie = '', body?: unknown): Promise<unknown> => {
    const answer = await fetch(stack.url + path, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  for (let nth = 0; nth < 10; nth += 1) {
    const cookie = group.members[nth + 30]?.cookie;
    const threadId = group.threadIds[nth * 3 + 1] ?? '';
    await send('GET', `/api/communities/${group.slug}/threads?limit=20`, cookie);
    await send('GET', `/api/communities/${group.slug}/search?q=umbrella&limit=20`, cookie);
    await send('GET', `/api/threads/${threadId}`, cookie);
    const text = nth % 2 === 0 ? worryingText(roll) : ordinaryText(roll);
    await send('POST', `/api/threads/${threadId}/posts`, cookie, { text });
    await send('POST', `/api/communities/${group.slug}/threads`, cookie, { title: 'Rain', text, topic: 'life' });
  }
  await drained(bench);
  const supporter = group.supporters[0]?.cookie;
  const { items } = (await send('GET', '/api/cases', supporter)) as { items: { id: string }[] };
  for (const { id } of items.slice(0, 5)) {
    const { claim } = (await send('POST', `/api/cases/${id}/claim`, supporter)) as { claim: { id: string } };
    const view = (await send('GET', `/api/cases/${id}`, supporter)) as {
      revision: number;
      offers: { action: string; reasons: string[] }[];
    };
    const offer = view.offers.find(({ action }) => action.startsWith('keep'));
    if (offer === undefined) throw new Error('Nothing is offered for a case');
    const decision = { action: offer.action, reason: offer.reasons[0], note: 'Thank you.', revision: view.revision };
    await send('POST', `/api/cases/${id}/decisions`, supporter, { ...decision, claimId: claim.id });
  }
  // Every sweep that looks often has looked once.
  await pause(16_000);
}

function gathered(entries: readonly Profiled[]): Plan[] {
  const plans = new Map<string, Plan>();
  for (const entry of entries) {
    const query = queryOf(entry);
    if (query === null) continue;
    const plan = planOf(entry.planSummary);
    const key = `${query} ${plan}`;
    const known = plans.get(key) ?? { query, plan, times: 0, examined: 0, answered: 0 };
    plans.set(key, {
      ...known,
      times: known.times + 1,
      examined: known.examined + (entry.docsExamined ?? 0),
      answered: known.answered + (entry.nreturned ?? entry.nMatched ?? entry.nModified ?? 0),
    });
  }
  return [...plans.values()].toSorted((a, b) => a.query.localeCompare(b.query));
}

/** The stage that found documents, without the index's fields. */
function planOf(summary = ''): string {
  return /COLLSCAN|TEXT_MATCH|IXSCAN|IDHACK|COUNT_SCAN|EOF/.exec(summary)?.[0] ?? 'none';
}

/** `find posts {threadId, state, _id}`; null for what looks for nothing. */
function queryOf({ op, ns, command }: Profiled): string | null {
  const collection = ns.slice(ns.indexOf('.') + 1);
  const nested = (command['pipeline'] as { $match?: object }[] | undefined)?.[0]?.$match;
  const filter = (command['filter'] ?? command['query'] ?? command['q'] ?? nested) as object | undefined;
  if (filter === undefined || op === 'insert' || op === 'getmore') return null;
  const verb = nested === undefined ? (op === 'query' ? 'find' : (Object.keys(command)[0] ?? op)) : 'count';
  return `${verb === 'q' ? op : verb} ${collection} {${fieldsOf(filter).join(', ')}}`;
}

function fieldsOf(filter: object): string[] {
  const fields = Object.entries(filter).flatMap(([field, value]) =>
    ['$and', '$or'].includes(field) && Array.isArray(value) ? value.flatMap((part) => fieldsOf(part as object)) : field,
  );
  return [...new Set(fields)];
}
