import { z } from 'zod';
import diabetes from '../../../config/demo/diabetes.json' with { type: 'json' };
import kidney from '../../../config/demo/kidney.json' with { type: 'json' };
import { CreateCommunity } from '../../contract/communities.ts';
import { Pseudonym } from '../../contract/joining.ts';
import { SubTopic, Topic } from '../../contract/posts.ts';

const Reply = z.object({
  by: z.string(),
  hoursAgo: z.number(),
  text: z.string(),
  quote: z.int().nullish(),
});

const DemoThread = z.object({
  by: z.string(),
  title: z.string(),
  topic: Topic,
  subTopic: SubTopic.nullable(),
  contentNote: z.string().nullish(),
  hoursAgo: z.number(),
  text: z.string(),
  replies: z.array(Reply),
});
export type DemoThread = z.infer<typeof DemoThread>;

const Worry = z.object({
  by: z.string(),
  thread: z.int().nullable(),
  title: z.string().nullable(),
  topic: Topic.nullish(),
  subTopic: SubTopic.nullish(),
  text: z.string(),
  hoursAgo: z.number(),
});

/** One made-up community with its people and their words. `by` names a key of members or staff. */
const DemoCommunity = z.object({
  community: CreateCommunity,
  members: z.array(z.object({ key: z.string(), pseudonym: Pseudonym, daysAgo: z.number() })),
  staff: z.array(z.object({ key: z.string(), role: z.enum(['supporter', 'lead']), pseudonym: z.string() })),
  threads: z.array(DemoThread),
  worrying: z.array(Worry),
  joinRequests: z.array(
    z.object({ key: z.string(), pseudonym: Pseudonym, hoursAgo: z.number(), answers: z.array(z.string()) }),
  ),
});
export type DemoCommunity = z.infer<typeof DemoCommunity>;

/** The demonstration's communities. All people and words in them are made up. */
export const demoCommunities: readonly DemoCommunity[] = [kidney, diabetes].map((one) => DemoCommunity.parse(one));
