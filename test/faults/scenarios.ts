import type { Scenario } from './kit/scenario.ts';
import { checkScenarios } from './scenarios/checks.ts';
import { crashPoints } from './scenarios/crashPoints.ts';
import { disk } from './scenarios/disk.ts';
import { kills, workerAway } from './scenarios/kills.ts';
import { many } from './scenarios/many.ts';
import { mongoScenarios } from './scenarios/mongo.ts';
import { network } from './scenarios/network.ts';
import { redisScenarios } from './scenarios/redis.ts';

/** Everything that goes wrong in this suite. */
export const scenarios: readonly Scenario[] = [
  ...kills,
  workerAway,
  ...redisScenarios,
  ...mongoScenarios,
  crashPoints,
  many,
  network,
  ...checkScenarios,
  disk,
];
