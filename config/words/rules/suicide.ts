import { afterAttempt } from './suicide/afterAttempt.ts';
import { atThePlace } from './suicide/atThePlace.ts';
import { burden } from './suicide/burden.ts';
import { farewell } from './suicide/farewell.ts';
import { hopeless } from './suicide/hopeless.ts';
import { ideation } from './suicide/ideation.ts';
import { otherBereaved } from './suicide/otherBereaved.ts';
import { otherInDanger } from './suicide/otherInDanger.ts';
import { otherPerson } from './suicide/otherPerson.ts';
import { overdoseTaken } from './suicide/overdoseTaken.ts';
import { passive } from './suicide/passive.ts';
import { planWithTime } from './suicide/planWithTime.ts';
import { preparations } from './suicide/preparations.ts';
import { questionNine } from './suicide/questionNine.ts';
import { quiet } from './suicide/quiet.ts';
import { timeSaid } from './suicide/timeSaid.ts';

/** Suicide: plan and farewell (crisis), active ideation (red), passive ideation, other people, bereavement (amber). */
export const suicideRules = [
  planWithTime,
  timeSaid,
  preparations,
  farewell,
  atThePlace,
  overdoseTaken,
  otherInDanger,
  ideation,
  questionNine,
  passive,
  hopeless,
  quiet,
  burden,
  afterAttempt,
  otherPerson,
  otherBereaved,
] as const;
