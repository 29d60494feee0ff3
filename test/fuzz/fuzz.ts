import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startApp } from '../kit/app.ts';
import type { Role } from '../server/security/permissions.ts';
import { makeWorld, type World } from '../server/security/permissions.world.ts';
import { aimed, type Document } from './aimed.ts';

// Requests made out of the OpenAPI document, in the name of several roles, to a server with something in it.
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    roles: { type: 'string', default: 'visitor,peer,lead,org' },
  },
});

/** Each answer's status, type and shape are in the document, and none is a fault of ours. */
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];
/** What ends the very session in whose name it is asked: a visitor asks for these. */
const ending = ['DELETE /session', 'DELETE /account/sessions', 'DELETE /account'];

const folder = process.env['FUZZ_FOLDER'] ?? '';
const program = process.env['SCHEMATHESIS'] ?? '';
// Limits of rates would answer 429 to nearly everything.
const app = await startApp({ env: { TRUST_PROXY: '1', RATE_LIMIT_FACTOR: '100000' } });
let failed = 0;
try {
  const world = await makeWorld(app);
  const document = (await app.agent().get('/api/openapi.json')).body as Document;
  const file = path.join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(aimed(document, world)));
  for (const role of values.roles.split(',') as Role[]) {
    const started = Date.now();
    const code = await ask(role, world, file);
    if (code !== 0) failed += 1;
    process.stdout.write(
      `${role}: ${code === 0 ? 'passed' : 'FAILED'} after ${Math.round((Date.now() - started) / 1_000)} s\n`,
    );
  }
} finally {
  await app.close();
}
process.exit(failed === 0 ? 0 : 1);

async function ask(role: Role, world: World, file: string): Promise<number> {
  const cookie = await world.agents[role].cookies();
  const options = [
    ['--url', `${app.url}/api`],
    ['--checks', checks.join(',')],
    ['--phases', 'coverage,fuzzing'],
    ['--max-examples', values.cases],
    ['--seed', values.seed],
    ['--request-timeout', '10'],
    ['--generation-database', 'none'],
    ['--suppress-health-check', 'all'],
    ['--warnings', 'off'],
    ['--header', `X-Forwarded-For: 10.9.8.7`],
    ...(cookie === '' ? [] : [['--header', `Cookie: ${cookie}`], ...ending.map((name) => ['--exclude-name', name])]),
  ].flat();
  const child = spawn(program, ['run', file, '--no-color', '--continue-on-failure', '--no-shrink', ...options], {
    stdio: 'inherit',
    cwd: folder,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
