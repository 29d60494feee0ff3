import type { AccountId, ThreadId } from '../../contract/ids.ts';
import type { Deps } from '../../deps.ts';
import { actorOfAccount } from '../accounts/authenticate.ts';
import type { Db } from '../../kit/db.ts';
import { createCommunity } from '../communities/createCommunity.ts';
import { listCommunities } from '../communities/readCommunities.ts';
import { askToJoin } from '../joining/askToJoin.ts';
import { settleNoticesBefore } from '../notices/settleBefore.ts';
import { writeReads } from '../posts/noteRead.ts';
import { readThread } from '../posts/readThread.ts';
import { demoCommunities, type DemoCommunity } from './content.ts';
import { demoState, noteDemoState } from './progress.store.ts';
import { makeExtra, makeNamedAccounts, makePeople, type NamedAccounts } from './people.ts';
import { ago, type Stage } from './stage.ts';
import { playThread, playWorry } from './talk.ts';

/** Conversations played side by side: enough to keep the database busy, few enough to leave the machine usable. */
const sideBySide = 6;

/**
 * Fills an empty installation with the demonstration: made-up people, whose words go through the real acceptance, screening and
 * decisions. Answers false, and does nothing, where there are communities already. One that was cut short is begun anew. Raises in production.
 */
export async function seedDemo(
  deps: Deps,
  ensureIndexes: (db: Db) => Promise<void>,
  progress: (line: string) => void,
): Promise<boolean> {
  if (deps.config.production) throw new Error('The demonstration is refused in production');
  const state = await demoState(deps.db);
  // A set-up that was cut short began with nothing, so that nothing but its own half is thrown away.
  if (state === 'begun') await deps.db.dropDatabase();
  else if (state === 'finished' || (await listCommunities(deps)).length > 0) return false;
  await ensureIndexes(deps.db);
  await noteDemoState(deps.db, 'begun');
  const named = await makeNamedAccounts(deps);
  for (const demo of demoCommunities) await play(deps, named, demo, progress);
  await settleNoticesBefore(deps.db, new Date(deps.clock.now().getTime() - 60_000));
  await noteDemoState(deps.db, 'finished');
  return true;
}

async function play(
  deps: Deps,
  named: NamedAccounts,
  demo: DemoCommunity,
  progress: (line: string) => void,
): Promise<void> {
  const community = await createCommunity(deps, named.admin, { body: demo.community, idempotencyKey: null });
  progress(`${community.name}: letting ${demo.members.length} made-up people in`);
  const people = await makePeople(deps, named, demo, community);
  const stage: Stage = { deps, community, people, supporter: named.supporter, lead: named.lead, now: deps.clock.now() };
  const posts = demo.threads.reduce((sum, thread) => sum + 1 + thread.replies.length, 0);
  progress(`${community.name}: ${demo.threads.length} conversations, ${posts} posts`);
  const ids: ThreadId[] = [];
  const waiting = [...demo.threads.entries()];
  const player = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      ids[next[0]] = await playThread(stage, next[1]);
  };
  await Promise.all(Array.from({ length: sideBySide }, player));
  await readOlder(stage, demo, named.peer, ids);
  for (const worry of demo.worrying) await playWorry(stage, worry, ids);
  for (const request of demo.joinRequests) await ask(stage, request);
}

/** The demonstration's peer has read what is more than a day old, so that what is new stands out. */
async function readOlder(stage: Stage, demo: DemoCommunity, peer: AccountId, ids: readonly ThreadId[]): Promise<void> {
  const actor = await actorOfAccount(stage.deps, peer);
  for (const [index, thread] of demo.threads.entries()) {
    const newest = Math.min(thread.hoursAgo, ...thread.replies.map((reply) => reply.hoursAgo));
    const id = ids[index];
    if (newest < 24 || id === undefined) continue;
    await readThread(stage.deps, actor, { id, after: undefined, limit: 1 });
  }
  await writeReads(stage.deps.db);
}

async function ask(stage: Stage, request: DemoCommunity['joinRequests'][number]): Promise<void> {
  const accountId = await makeExtra(stage.deps, `${request.key}.${stage.community.slug}`);
  await askToJoin(ago(stage, request.hoursAgo), await actorOfAccount(stage.deps, accountId), {
    slug: stage.community.slug,
    body: {
      as: 'patient',
      pseudonym: request.pseudonym,
      answers: request.answers,
      charterVersion: stage.community.charter.version,
      charterAccepted: true,
      healthConsent: true,
    },
    idempotencyKey: null,
  });
}
