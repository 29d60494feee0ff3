import { calibrationsOf, likelihoodOf, type Calibration } from './calibration.ts';
import { costOf, textsOf, type Cost } from './cost.ts';
import { testDisguises, type DisguiseFigures } from './disguiseTest.ts';
import { figuresOf, type Figures } from './figures.ts';
import type { Judged } from './judged.ts';
import type { Collection } from './labelled.ts';
import { missedOf, type Missed } from './missed.ts';
import { tradeOffOf, type TradeOff } from './tradeOff.ts';
import { judgeAll, remembering, type Way } from './ways.ts';

/** The figures of one way over one collection. */
export interface CollectionReport {
  readonly name: string;
  readonly figures: Figures;
  readonly missed: Missed;
}

/** What was measured of one way to screen. Disguises, trade-off and calibration are of the last collection, which holds all posts. */
export interface WayReport {
  readonly id: Way['id'];
  readonly name: string;
  readonly collections: readonly CollectionReport[];
  readonly disguises: readonly DisguiseFigures[];
  readonly tradeOff: readonly TradeOff[];
  /** Empty where there is no model. */
  readonly calibration: readonly Calibration[];
  readonly costs: readonly Cost[];
  /** Of the process that measured: with the texts, the compiler and this report in it, so a little above a worker's. */
  readonly memoryMb: number;
}

/** The whole report. */
export interface Report {
  readonly source: string;
  /** What a reader has to know before believing the figures. */
  readonly notes: readonly string[];
  readonly ways: readonly WayReport[];
}

/** Words of the texts that are timed, and how many of each. */
const timed = [
  { words: 60, count: 400 },
  { words: 250, count: 120 },
] as const;

/** Measures one way over the collections. The last collection holds the posts of all others, so each post is screened once. */
export async function measureWay(way: Way, collections: readonly Collection[]): Promise<WayReport> {
  const whole = collections.at(-1) ?? { name: 'none', posts: [] };
  const costs: Cost[] = [];
  for (const { words, count } of timed) costs.push(await costOf(way.models, textsOf(whole.posts, words, count), words));
  const memoryMb = process.memoryUsage().rss / 2 ** 20;
  const models = way.models && remembering(way.models);
  const judged = await judgeAll(models, whole.posts);
  const byPost = new Map(judged.map((item) => [item.post, item]));
  return {
    id: way.id,
    name: way.name,
    collections: collections.map(({ name, posts }) => {
      const own = posts.flatMap((post): Judged | Judged[] => byPost.get(post) ?? []);
      return { name, figures: figuresOf(own), missed: missedOf(own) };
    }),
    disguises: await testDisguises(models, judged),
    tradeOff: await tradeOffOf({ ...way, models }, whole),
    calibration: models === null ? [] : await calibrationOf(models, whole),
    costs,
    memoryMb,
  };
}

async function calibrationOf(models: NonNullable<Way['models']>, { posts }: Collection): Promise<Calibration[]> {
  const thought = [];
  for (const post of posts) thought.push({ post, likelihood: await likelihoodOf(models, post.text) });
  return calibrationsOf(thought);
}
