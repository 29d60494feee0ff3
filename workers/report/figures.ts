import { severities, type Category, type Severity } from '../../server/contract/screening.ts';
import { judged as judgedCategories } from '../../server/triage/model/outputs.ts';
import { isFlagged, isUrgent, reaches, wordsIn, type Judged } from './judged.ts';
import { mean, precisionAt, scoresOf, type Scores } from './scores.ts';
import { shareOf, type Share } from './share.ts';

/** Words from which a post counts as long. */
export const longPost = 100;
/** How many texts deserve an urgent alarm in the daily life of a community (safety design). */
export const baseRate = 1 / 1_000;

/** All figures of a collection that need no more than what was said of each post once. */
export interface Figures {
  readonly posts: number;
  /** Rows are what is true, columns what was said, both from green to crisis. */
  readonly confusion: readonly (readonly number[])[];
  readonly severities: Readonly<Record<Severity, Scores>>;
  /** Over crisis, red and amber: the measure of CLPsych 2016. */
  readonly macroF1: number | null;
  readonly flagged: Scores;
  readonly urgent: Scores;
  readonly crisisAtRed: Share;
  readonly urgentBelowRed: Share;
  readonly urgentGreen: Share;
  /** False alarms: ordinary posts that are flagged. */
  readonly ordinary: Share;
  /** Ordinary posts with a worrying twin in their group. */
  readonly lookAlikes: Share;
  readonly plain: Share;
  readonly ordinaryAtRed: Share;
  /** Of alarms at red or above, how many would be right at {@link baseRate}. */
  readonly precisionInLife: number | null;
  /** Posts of {@link longPost} words or more that deserve a flag and get one. */
  readonly longFound: Share;
  readonly longOrdinary: Share;
  readonly classes: readonly ClassScores[];
  readonly conditions: readonly ConditionFigures[];
}

/** How well one category is named, and whether posts of it are noticed at all. */
export interface ClassScores {
  readonly category: Category;
  readonly named: Scores;
  /** Posts of the class that are flagged, under whichever name. */
  readonly found: Share;
}

/** Figures of the posts of one condition. */
export interface ConditionFigures {
  readonly condition: string;
  readonly flagged: Scores;
  readonly urgent: Scores;
  readonly ordinary: Share;
}

/** Works out all figures. */
export function figuresOf(list: readonly Judged[]): Figures {
  const worrying = new Set(list.filter(({ post }) => isFlagged(post.severity)).map(({ post }) => post.group));
  const of = (wanted: (severity: Severity) => boolean): Judged[] => list.filter(({ post }) => wanted(post.severity));
  const green = of((severity) => severity === 'green');
  const urgent = of(isUrgent);
  const isLong = ({ post }: Judged): boolean => wordsIn(post.text) >= longPost;
  const flagged = ({ said }: Judged): boolean => isFlagged(said);
  const perSeverity = scoresBySeverity(list);
  const urgentScores = urgentOf(list);
  const ordinaryAtRed = shareOf(green, ({ said }) => isUrgent(said));
  return {
    posts: list.length,
    confusion: severities.map((row) =>
      severities.map((column) => list.filter(({ post, said }) => post.severity === row && said === column).length),
    ),
    severities: perSeverity,
    macroF1: mean([perSeverity.crisis.f1, perSeverity.red.f1, perSeverity.amber.f1]),
    flagged: flaggedOf(list),
    urgent: urgentScores,
    crisisAtRed: shareOf(
      of((severity) => severity === 'crisis'),
      ({ said }) => reaches(said, 'red'),
    ),
    urgentBelowRed: shareOf(urgent, ({ said }) => !isUrgent(said)),
    urgentGreen: shareOf(urgent, ({ said }) => said === 'green'),
    ordinary: shareOf(green, flagged),
    lookAlikes: shareOf(
      green.filter(({ post }) => worrying.has(post.group)),
      flagged,
    ),
    plain: shareOf(
      green.filter(({ post }) => !worrying.has(post.group)),
      flagged,
    ),
    ordinaryAtRed,
    precisionInLife: precisionAt(baseRate, urgentScores.recall, ordinaryAtRed),
    longFound: shareOf(of(isFlagged).filter(isLong), flagged),
    longOrdinary: shareOf(green.filter(isLong), flagged),
    classes: classesOf(list),
    conditions: conditionsOf(list),
  };
}

function scoresBySeverity(list: readonly Judged[]): Record<Severity, Scores> {
  const score = (severity: Severity): Scores =>
    scoresOf(
      list,
      ({ post }) => post.severity === severity,
      ({ said }) => said === severity,
    );
  return { green: score('green'), amber: score('amber'), red: score('red'), crisis: score('crisis') };
}

function flaggedOf(list: readonly Judged[]): Scores {
  return scoresOf(
    list,
    ({ post }) => isFlagged(post.severity),
    ({ said }) => isFlagged(said),
  );
}

function urgentOf(list: readonly Judged[]): Scores {
  return scoresOf(
    list,
    ({ post }) => isUrgent(post.severity),
    ({ said }) => isUrgent(said),
  );
}

/** Classes that nobody wrote about and nobody named are left out. */
function classesOf(list: readonly Judged[]): ClassScores[] {
  return judgedCategories
    .map((category) => {
      const isSo = ({ post }: Judged): boolean => isFlagged(post.severity) && post.categories.includes(category);
      const named = scoresOf(list, isSo, ({ categories }) => categories.includes(category));
      return { category, named, found: shareOf(list.filter(isSo), ({ said }) => isFlagged(said)) };
    })
    .filter(({ named }) => named.f1 !== null);
}

function conditionsOf(list: readonly Judged[]): ConditionFigures[] {
  const names = [...new Set(list.map(({ post }) => post.condition))].toSorted();
  return names.map((condition) => {
    const own = list.filter(({ post }) => post.condition === condition);
    const green = own.filter(({ post }) => post.severity === 'green');
    return {
      condition,
      flagged: flaggedOf(own),
      urgent: urgentOf(own),
      ordinary: shareOf(green, ({ said }) => isFlagged(said)),
    };
  });
}
