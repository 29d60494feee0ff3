import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { command, freePort, occupy } from './command.ts';

describe('npm start, where it can not go on', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function refusal(env: Record<string, string>): Promise<string> {
    const start = command('start.mjs', { ALONGSIDE_DATA: folder, PORT: await freePort(), ...env });
    expect(await start.exited).to.equal(1);
    expect(start.errors()).to.have.length(1);
    return start.errors()[0]!;
  }

  it('says in one line that the port is in use', async () => {
    const { server, port } = await occupy();
    expect(await refusal({ PORT: String(port) })).to.match(new RegExp(`Port ${port} on 127.0.0.1 is already in use`));
    server.close();
  });

  it('says in one line that PORT is no port', async () => {
    expect(await refusal({ PORT: 'http' })).to.contain('PORT is "http"');
  });

  it('says in one line that the data folder can not be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await refusal({ ALONGSIDE_DATA: join(file, 'data') })).to.contain("Can't write in the folder");
  });

  it('says in one line that the configured MongoDB can not be reached, without its password', async () => {
    const fault = await refusal({ MONGODB_URI: `mongodb://someone:secret@127.0.0.1:${await freePort()}/` });
    expect(fault).to.contain("Can't reach MongoDB").and.not.to.contain('secret');
  });

  it('says in one line that the configured Redis can not be reached', async () => {
    expect(await refusal({ REDIS_URL: `redis://127.0.0.1:${await freePort()}` })).to.contain("Can't reach Redis");
  });

  it('refuses a demonstration for real use', async () => {
    expect(await refusal({ NODE_ENV: 'production', DEMO: '1' })).to.contain('DEMO=1 is refused');
  });

  it('asks for the public address before real use', async () => {
    expect(await refusal({ NODE_ENV: 'production' })).to.contain('PUBLIC_URL');
  });
});
