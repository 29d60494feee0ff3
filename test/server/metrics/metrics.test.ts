import { expect } from 'chai';
import type { CommunityRow } from '../../../server/features/communities/community.ts';
import { openWork } from '../../../server/features/cases/openWork.ts';
import { waitedMs } from '../../../server/features/cases/firstAction.rules.ts';
import type { CaseLogEntry } from '../../../server/features/cases/case.ts';
import { createMetrics } from '../../../server/metrics/metrics.ts';
import { observeState } from '../../../server/metrics/observeState.ts';
import { serveMetrics } from '../../../server/metrics/serveMetrics.ts';
import { connectDb } from '../../../server/kit/db.ts';
import { freePort, startApp, type TestApp } from '../../kit/app.ts';
import { makeCommunity, makeMember, makeSupporter, startThread, type Member } from '../../kit/factories.ts';
import { claim, flagged, minute } from '../features/cases/cases.world.ts';
import { words } from '../features/posts/posts.world.ts';

describe('metrics', () => {
  let app: TestApp;
  let address: string;
  let community: CommunityRow;
  let member: Member;
  before(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    app = await startApp({ env: { METRICS_PORT: String(port) } });
    community = await makeCommunity(app);
    member = await makeMember(app, community);
  });
  after(() => app.close());

  const scrape = async (): Promise<string> => (await fetch(`${address}/metrics`)).text();
  /** The figures as they are now, whatever was kept of the last look. */
  const fresh = async (deps = app.deps): Promise<string> =>
    createMetrics('test').text(await observeState(deps)(), { sockets: 2, model: true });
  const value = (text: string, series: string): number | undefined => {
    const line = text.split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.split(' ').at(-1));
  };

  it('are served on a port of their own, as Prometheus reads them, and nothing else is', async () => {
    const answer = await fetch(`${address}/metrics`);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-type')).to.include('text/plain').and.include('version=0.0.4');
    expect(await answer.text())
      .to.include('nodejs_eventloop_lag_seconds')
      .and.include('process_resident_memory_bytes')
      .and.include('alongside_sockets{part="web"} 0');
    expect((await fetch(`${address}/`)).status).to.equal(404);
    expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).to.equal(404);
    expect((await app.agent().get('/metrics', { accept: 'application/json' })).status).to.equal(404);
  });

  it('time requests by the template of their route, and never name an id', async () => {
    const { threadId } = await startThread(community, member);
    await member.agent.get(`/api/threads/${threadId}`);
    await member.agent.get(`/api/communities/${community.slug}/threads`);
    await member.agent.get('/api/nothing/of/the/kind');
    const text = await scrape();
    const series = 'alongside_request_seconds_count{part="web",method="GET",route="/api/threads/:id",status="200"}';
    expect(value(text, series)).to.equal(1);
    expect(text).to.include('route="/api/*",status="404"');
    expect(text).to.not.match(/[0-9a-f]{24}/);
    expect(text).to.not.include(community.slug);
  });

  it('tell of the text that waits longest, and of the cases: how many, how old, how many past due', async () => {
    const supporter = await makeSupporter(app, community);
    await startThread(community, member);
    const { caseId } = await flagged(app, community, member, words.crisisVisible);
    app.clock.advance(20 * minute);
    const text = await fresh();
    expect(value(text, 'alongside_oldest_waiting_screening_seconds{part="test"}')).to.be.at.least(20 * 60);
    expect(value(text, 'alongside_cases_open{severity="crisis",part="test"}')).to.equal(1);
    expect(value(text, 'alongside_cases_open{severity="red",part="test"}')).to.equal(0);
    expect(value(text, 'alongside_case_oldest_seconds{severity="crisis",part="test"}')).to.be.at.least(20 * 60);
    expect(value(text, 'alongside_cases_past_due{part="test"}')).to.equal(1);
    expect(value(text, 'alongside_redis_memory_bytes{part="test"}')).to.be.greaterThan(100_000);
    expect(value(text, 'alongside_degraded{away="worker",part="test"}')).to.equal(1);
    await claim(supporter, caseId);
    const counted = await scrape();
    const upTo = (le: number) =>
      value(counted, `alongside_first_action_seconds_bucket{le="${le}",part="web",severity="crisis"}`);
    expect([upTo(900), upTo(1_800)]).to.deep.equal([0, 1]);
  });

  it('count the first claim since a case was opened or reopened, and no later one', () => {
    const at = (minutes: number, verb: string): CaseLogEntry => ({
      at: new Date(minutes * minute),
      by: 'x',
      verb,
      detail: null,
    });
    const opened = [at(0, 'opened'), at(3, 'raised'), at(10, 'claimed')];
    expect(waitedMs({ log: opened })).to.equal(10 * minute);
    expect(waitedMs({ log: [...opened, at(11, 'released'), at(12, 'claimed')] })).to.equal(null);
    expect(waitedMs({ log: [...opened, at(20, 'reopened'), at(25, 'claimed')] })).to.equal(5 * minute);
    expect(waitedMs({ log: [at(0, 'opened')] })).to.equal(null);
  });

  it('time jobs by name and outcome', async () => {
    const metrics = createMetrics('worker');
    metrics.jobDone({ job: 'screen', outcome: 'done', ms: 12 });
    const text = await metrics.text(await observeState(app.deps)(), {});
    expect(text).to.include('alongside_job_seconds_count{part="worker",job="screen",outcome="done"} 1');
    expect(text).to.not.include('alongside_sockets{');
  });

  it('go on without the database and without Redis: what is away is left out, and said', async () => {
    const db = await connectDb(app.config.mongoUri, app.config.mongoDb);
    await db.close();
    const redis = app.deps.redis.duplicate({ lazyConnect: true });
    const text = await fresh({ ...app.deps, db, redis });
    redis.disconnect();
    expect(value(text, 'alongside_database_up{part="test"}')).to.equal(0);
    expect(value(text, 'alongside_degraded{away="redis",part="test"}')).to.equal(1);
    expect(text).to.not.match(/^alongside_(cases_open|redis_memory_bytes|cases_past_due)/m);
  });

  it('never keep a process from starting: a port that is taken is said in the log', async () => {
    expect(await serveMetrics(app.deps, () => ({}))).to.equal(null);
  });

  it('read every figure off an index', async () => {
    const { db } = app.deps;
    const explained = async (collection: string, filter: object, sort: Record<string, 1>, hint?: string) => {
      const cursor = db.collection(collection).find(filter, { ...(hint === undefined ? {} : { hint }) });
      const found = (await cursor.sort(sort).limit(1).explain('queryPlanner')) as {
        queryPlanner: { winningPlan: object };
      };
      return JSON.stringify(found.queryPlanner.winningPlan);
    };
    for (const plan of [
      await explained('cases', { active: true, severity: 'red' }, { openedAt: 1 }, 'oldest-running'),
      await explained('cases', { active: true, dueAt: { $lte: new Date() } }, { dueAt: 1 }, 'past-due'),
      await explained('posts', { waitingSince: { $type: 'date' } }, { waitingSince: 1 }),
    ]) {
      expect(plan).to.include('IXSCAN').and.not.include('COLLSCAN');
      expect(plan).to.not.match(/"stage":"SORT"/);
    }
    expect((await openWork(db, app.clock.now())).bySeverity.crisis.open).to.equal(1);
  });
});
