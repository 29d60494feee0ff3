import { expect } from 'chai';
import { routes } from '../../../server/app.ts';
import { startApp, type TestApp } from '../../kit/app.ts';

/** What the issue promises to clients, under `/api`. */
const promised = [
  'post /accounts',
  'post /session',
  'get /session',
  'delete /session',
  'get /communities',
  'post /communities',
  'get /communities/{slug}',
  'patch /communities/{slug}',
  'post /communities/{slug}/join-requests',
  'get /communities/{slug}/join-requests',
  'post /join-requests/{id}/decision',
  'get /communities/{slug}/threads',
  'post /communities/{slug}/threads',
  'get /communities/{slug}/search',
  'get /threads/{id}',
  'post /threads/{id}/posts',
  'patch /posts/{id}',
  'delete /posts/{id}',
  'post /posts/{id}/reports',
  'get /notices',
  'post /notices/{id}/read',
  'get /cases',
  'get /cases/{id}',
  'post /cases/{id}/claim',
  'delete /cases/{id}/claim',
  'post /cases/{id}/decisions',
  'post /cases/{id}/messages',
  'post /decisions/{id}/appeal',
  'post /reports',
  'delete /memberships/{id}',
  'get /account/export',
  'get /account/sessions',
  'delete /account/sessions',
];

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: object;
}
interface Operation {
  summary: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

describe('the OpenAPI document', () => {
  let app: TestApp;
  let document: Document;
  before(async () => {
    app = await startApp();
    document = (await app.agent().get('/api/openapi.json')).body as Document;
  });
  after(() => app.close());
  const operations = (): [string, string, Operation][] =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, string, Operation] => [method, path, operation]),
    );

  it('is a 3.1 document that names where the API is', () => {
    expect(document.openapi).to.match(/^3\.1\.\d$/);
    expect(document.info).to.include({ title: 'Alongside' });
    expect(document.servers).to.deep.equal([{ url: `${app.url}/api` }]);
  });

  it('names every path that clients were promised, and every route that there is', () => {
    const named = operations().map(([method, path]) => `${method} ${path}`);
    expect(named).to.include.members(promised);
    expect(named).to.have.length(routes.length);
  });

  it('describes each operation: summary, tag, every path parameter, body, answer and problems', () => {
    for (const [method, path, operation] of operations()) {
      const name = `${method} ${path}`;
      expect(operation.summary, name).to.be.a('string').and.not.equal('');
      expect(operation.tags, name).to.have.length(1);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const parameters = operation.parameters ?? [];
      const described = parameters.filter((one) => one.in === 'path');
      expect(
        described.map((one) => one.name),
        name,
      ).to.deep.equal(inPath);
      for (const one of described) expect(one.required, name).to.equal(true);
      for (const one of parameters) expect(one.schema, `${name} ${one.name}`).to.be.an('object');
      const statuses = Object.keys(operation.responses);
      expect(
        statuses.filter((status) => status.startsWith('2')),
        name,
      ).to.have.length(1);
      expect(statuses, name).to.include('500');
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(response.description, `${name} ${status}`).to.not.equal('');
        const answer = path.endsWith('.jsonl') ? 'application/x-ndjson' : 'application/json';
        const type = status.startsWith('2') ? answer : 'application/problem+json';
        expect(Object.keys(response.content), `${name} ${status}`).to.deep.equal([type]);
      }
    }
  });

  it('offers an idempotency key on every creation', () => {
    for (const [method, path, operation] of operations()) {
      if (method !== 'post') continue;
      const names = (operation.parameters ?? []).map((one) => one.name.toLowerCase());
      expect(names, path).to.include('idempotency-key');
    }
  });

  it('refers only to what it defines', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => String(match[1]));
    expect(references).to.not.be.empty;
    for (const reference of references) {
      const name = /^#\/components\/schemas\/([\w.-]+)$/.exec(reference)?.[1];
      expect(document.components.schemas, reference).to.have.property(String(name));
    }
  });

  it('tells the limits that validation has', () => {
    const schema = JSON.stringify(
      document.paths['/communities/{slug}/threads']?.['post']?.requestBody?.content['application/json']?.schema,
    );
    expect(schema).to.include('"maxLength":120').and.include('"maxLength":10000');
  });

  it('is readable: one static page whose script and style are files of ours', async () => {
    const page = await app.agent().get('/api/docs');
    expect(page.status).to.equal(200);
    expect(page.headers.get('content-type')).to.include('text/html');
    expect(page.body).to.include('src="/api-docs.js"').and.include('href="/api-docs.css"');
    expect(page.body).to.not.match(/<script>|<style|style=|\son\w+=/);
  });
});
