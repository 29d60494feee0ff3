import { expect } from 'chai';
import { writeAudit } from '../../../../server/features/audit/writeAudit.ts';
import { startApp, type TestApp } from '../../../kit/app.ts';
import { makeCommunity, makeLead, makeMember, makePerson, makeSupporter, type Person } from '../../../kit/factories.ts';

describe('the log', function () {
  this.timeout(20_000);
  let app: TestApp;
  let admin: Person;
  before(async () => {
    app = await startApp();
    admin = await makePerson(app, { orgAdmin: true });
  });
  after(() => app.close());

  it('is nothing to visitors, members, supporters, leads, and admins of other groups', async () => {
    const community = await makeCommunity(app);
    const readers = [
      app.agent(),
      (await makePerson(app)).agent,
      (await makeMember(app, community)).agent,
      (await makeSupporter(app, community)).agent,
      (await makeLead(app, community)).agent,
    ];
    for (const agent of readers) {
      expect((await agent.get('/api/audit')).status).to.equal(404);
      expect((await agent.get(`/api/audit?community=${community.slug}`)).status).to.equal(404);
    }
    const elsewhere = await makeMember(app, await makeCommunity(app), { roles: ['admin'] });
    expect((await elsewhere.agent.get(`/api/audit?community=${community.slug}`)).status).to.equal(404);
  });

  it('shows a community’s admin that community alone, and an organisation admin everything', async () => {
    const community = await makeCommunity(app);
    const elsewhere = await makeCommunity(app);
    const own = await makeMember(app, community, { roles: ['admin'] });
    for (const one of [community, elsewhere]) {
      await admin.agent.patch(`/api/communities/${one.slug}`, { staffedHours: 'Sundays' });
    }
    const slugs = async (person: Person) =>
      (await person.agent.get('/api/audit')).body.items.map(
        (line: { community: { slug: string } | null }) => line.community?.slug,
      ) as string[];
    expect(new Set(await slugs(own))).to.eql(new Set([community.slug]));
    expect(await slugs(admin)).to.include.members([community.slug, elsewhere.slug]);
  });

  it('is read page by page, newest first, with no line twice and none left out', async () => {
    const community = await makeCommunity(app);
    for (let n = 0; n < 7; n += 1) {
      // Two lines share each instant.
      if (n % 2 === 0) app.clock.advance(1_000);
      await writeAudit(app.deps.db, null, {
        at: app.clock.now(),
        by: null,
        byName: 'the service',
        verb: 'try',
        communityId: community._id,
        target: `case ${n}`,
        detail: { n },
      });
    }
    const read: number[] = [];
    let cursor = '';
    do {
      const to = `/api/audit?community=${community.slug}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body } = await admin.agent.get(to);
      read.push(...(body.items as { detail: { n: number } }[]).map((line) => line.detail.n));
      cursor = (body.next as string | null) ?? '';
    } while (cursor !== '');
    expect([...read].sort()).to.eql([0, 1, 2, 3, 4, 5, 6]);
    expect(read[0]).to.equal(6);
  });

  it('refuses a cursor that is not its own', async () => {
    expect((await admin.agent.get('/api/audit?cursor=bm90aGluZw')).status).to.equal(422);
  });
});
