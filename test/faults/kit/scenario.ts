import { startLoad } from './load.ts';
import { findBroken } from './invariants.ts';
import { openSite, type Site, type SiteOptions } from './site.ts';
import { deliveredMs, wellAgainMs } from './times.ts';
import { until } from './until.ts';

/** Something that goes wrong while people are at work. */
export interface Scenario {
  /** What is promised, as a sentence. */
  readonly name: string;
  readonly site?: SiteOptions;
  /** Why it can't run here; null where it can. */
  readonly whyNot?: () => string | null;
  /** Lets it go wrong and come back. The people are at work meanwhile. Answers further figures to print. */
  readonly run: (site: Site) => Promise<Record<string, number> | undefined>;
}

/** What a scenario measured, in ms where not counted. */
export type Measured = Readonly<Record<string, number>>;

/** Runs a scenario on a service of its own and checks every promise afterwards. Raises what is broken, one line each. */
export async function runScenario(scenario: Scenario): Promise<Measured> {
  const site = await openSite(scenario.site);
  try {
    const load = startLoad(site);
    let more: Record<string, number>;
    try {
      await until('work has begun', () => site.ledger.posts.filter(({ id }) => id !== null).length >= 5, 30_000);
      more = (await scenario.run(site)) ?? {};
      await site.says({ ready: true, degraded: [] }, wellAgainMs);
    } finally {
      await load.stop();
    }
    const soon = (what: string, holds: () => Promise<boolean>, withinMs: number): Promise<number> =>
      until(what, holds, withinMs).catch(async (error: unknown) => {
        throw new Error(`${String(error)}\n${await whatWaits(site)}`);
      });
    const wellMs = await soon('no post waits any more', () => noneWaits(site), wellAgainMs);
    await soon('every notice is delivered', () => allDelivered(site), deliveredMs);
    const broken = await findBroken(site);
    if (broken.length > 0) throw new Error(`broken:\n  ${broken.slice(0, 20).join('\n  ')}`);
    const { posts, decisions, seen } = site.ledger;
    return {
      ...more,
      wellMs,
      posts: posts.filter(({ id }) => id !== null).length,
      seen: seen.size,
      decisions: decisions.length,
    };
  } catch (error) {
    throw Object.assign(error as Error, { output: outputOf(site) });
  } finally {
    await site.close();
  }
}

/** Whether every revision is screened, or was left to a person for good. */
async function noneWaits({ db }: Site): Promise<boolean> {
  const waiting = { waitingSince: { $type: 'date' }, leftToPerson: { $ne: true } };
  return (await db.collection('posts').countDocuments(waiting)) === 0;
}

async function allDelivered({ db }: Site): Promise<boolean> {
  return (await db.collection('notices').countDocuments({ deliveredAt: null })) === 0;
}

/** What waits, for whoever looks into a failure; never a text. */
async function whatWaits({ db }: Site): Promise<string> {
  const projection = {
    waitingSince: 1,
    state: 1,
    lateCaseOpened: 1,
    'latest.revision': 1,
    at: 1,
    tries: 1,
    mailingAt: 1,
    nextTryAt: 1,
  };
  const posts = await db
    .collection('posts')
    .find({ waitingSince: { $type: 'date' } }, { projection })
    .toArray();
  const notices = await db.collection('notices').find({ deliveredAt: null }, { projection }).toArray();
  const some = JSON.stringify([...posts.slice(0, 5), ...notices.slice(0, 5)]);
  return `now ${new Date().toISOString()}, waiting: ${posts.length} posts, ${notices.length} notices: ${some}`;
}

function outputOf(site: Site): string {
  return [...site.webs, ...site.workers].map((part) => part.output().slice(-3_000)).join('\n---\n');
}
