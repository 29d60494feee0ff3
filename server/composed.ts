import type { Composed } from './deps.ts';
import { ownAppeals } from './features/appeals/ownAppeals.ts';
import { recordEnding } from './features/appeals/recordEnding.ts';
import { ownCases } from './features/cases/ownCases.ts';
import { ownDecisions } from './features/cases/ownDecisions.ts';
import { joinPlace } from './features/joining/joinPlace.ts';
import { ownJoinRequests } from './features/joining/ownJoinRequests.ts';
import { countUnread } from './features/notices/countUnread.ts';
import { ownNotices } from './features/notices/ownNotices.ts';
import { ownPosts } from './features/posts/ownPosts.ts';
import { ownReports } from './features/reports/ownReports.ts';
import { forgetWords } from './features/rules/forgetWords.ts';
import { noteOutcome } from './features/rules/noteOutcome.ts';
import { ownExamples } from './features/rules/ownExamples.ts';
import { openLateCase } from './features/screening/openLateCase.ts';
import { targets } from './targets.ts';

/** What features give to each other against the direction of their imports. */
export const composed: Composed = {
  targets,
  ownData: [ownPosts, ownCases, ownDecisions, ownJoinRequests, ownAppeals, ownReports, ownNotices, ownExamples],
  joinPlace,
  unreadNotices: countUnread,
  recordEnding,
  noteOutcome,
  forgetWords,
  openLateCase,
};
