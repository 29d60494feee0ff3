import { expect } from 'chai';
import { routes } from '../../../server/app.ts';
import type { Route } from '../../../server/route.ts';
import { startApp, type TestApp } from '../../kit/app.ts';
import { permissions, roles, type Role } from './permissions.ts';
import { fromAnywhere, idFor, makeWorld, requests, type World } from './permissions.world.ts';

/** The refusals of the wall: for all else, whoever asks has been let through to the verb. */
const refusals = new Set([401, 403, 404]);

/** A fault that only the verb can find, so that whoever is told of it has been let through. */
const saidByVerb = 'This changes nothing';

describe('the table of permissions', function () {
  this.timeout(240_000);
  let app: TestApp;
  let world: World;
  before(async () => {
    app = await startApp({ env: { TRUST_PROXY: '1' } });
    world = await makeWorld(app);
  });
  after(() => app.close());

  const nameOf = (route: Route): string => `${route.method} ${route.path}`;
  const byName = new Map(routes.map((route) => [nameOf(route), route]));

  it('has a row for each route, with a word for each role, and none for what is not there', () => {
    expect(Object.keys(permissions)).to.have.members([...byName.keys()]);
    for (const [name, row] of Object.entries(permissions)) {
      expect(row.split(' '), name).to.have.length(roles.length);
      expect(row, name).to.match(/^((yes|401|403|404)( |$))+$/);
    }
  });

  const ask = async (route: Route, role: Role): Promise<{ outcome: string; answer: string }> => {
    const given = (await requests[nameOf(route)]?.(world, role)) ?? {};
    const params: Record<string, string> = { slug: world.home.slug, id: idFor(world, route.path), ...given.params };
    const path = route.path.replace(/:(\w+)/g, (_all, key: string) => params[key] ?? '');
    const agent = given.agent ?? (role === 'visitor' ? app.agent() : world.agents[role]);
    const address = `/api${path}${given.query === undefined ? '' : `?${given.query}`}`;
    const send =
      route.method === 'get'
        ? agent.get(address, fromAnywhere())
        : agent[route.method](address, given.body, fromAnywhere());
    const answer = await send;
    const code = (answer.body as { code?: string }).code ?? '';
    const told = `${answer.status} ${code} ${JSON.stringify((answer.body as { faults?: unknown }).faults ?? '')}`;
    // A request that is not read never reaches the policy, and would say nothing of it.
    const read = code === 'action-not-offered' || told.includes(saidByVerb);
    const bad = [400, 415, 422, 429, 500, 503].includes(answer.status) && !read;
    const wrongSignIn = answer.status === 401 && code !== 'signed-out';
    const refused = refusals.has(answer.status) && !wrongSignIn;
    const outcome = bad ? 'bad' : refused ? String(answer.status) : 'yes';
    return { outcome, answer: told };
  };

  it('is what each role gets of each route', async () => {
    const wrong: string[] = [];
    for (const [name, row] of Object.entries(permissions)) {
      const route = byName.get(name);
      if (route === undefined) continue;
      const expected = row.split(' ');
      for (const [column, role] of roles.entries()) {
        const { outcome, answer } = await ask(route, role);
        if (outcome !== expected[column]) wrong.push(`${name} · ${role}: ${expected[column] ?? ''}, got ${answer}`);
      }
    }
    expect(wrong, `\n${wrong.join('\n')}\n`).to.deep.equal([]);
  });
});
