import type { Opened } from '../../../server/deps.ts';
import { systemClock } from '../../../server/kit/clock.ts';
import { makeAgent } from '../../kit/agent.ts';
import type { TestApp } from '../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, startThread, type Member } from '../../kit/factories.ts';
import { makeClient, type Client } from './client.ts';
import type { Ledger } from './ledger.ts';

/** A group with people at work in it: two write, one reads and reports, two support. */
export interface World {
  readonly slug: string;
  readonly threadId: string;
  readonly authors: readonly Client[];
  readonly reader: Client;
  readonly supporters: readonly Client[];
}

/** Makes the group over a running site. */
export async function openWorld(opened: Opened, url: string, ledger: Ledger): Promise<World> {
  // The factories use no more of an app than this.
  const app = {
    deps: { ...opened, clock: systemClock },
    clock: systemClock,
    agent: () => makeAgent(url),
  } as unknown as TestApp;
  const community = await makeCommunity(app);
  const client = async (member: Member): Promise<Client> =>
    makeClient(url, await member.agent.cookies(), (what) => ledger.faults.push(what));
  const first = await makeMember(app, community);
  const { threadId } = await startThread(community, first);
  return {
    slug: community.slug,
    threadId,
    authors: [await client(first), await client(await makeMember(app, community))],
    reader: await client(await makeMember(app, community)),
    supporters: [await client(await makeSupporter(app, community)), await client(await makeSupporter(app, community))],
  };
}
