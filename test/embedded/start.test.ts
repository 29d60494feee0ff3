import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { childrenOf, command, type Command, exists, freePort, occupy } from './command.ts';

/** Stopping may take this long, in milliseconds. */
const STOP_MS = 10_000;

describe('npm start', function () {
  this.timeout(180_000);
  let folder: string;
  let port: string;
  let site: Command;
  let communities: unknown;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alongside-start-'));
    port = await freePort();
  });
  after(async () => {
    await site.interrupt();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<Command> {
    const begun = command('start.mjs', { ALONGSIDE_DATA: folder, PORT: port });
    await begun.shows('Ctrl-C stops it.');
    return begun;
  }

  async function get(path: string): Promise<unknown> {
    return (await fetch(`http://127.0.0.1:${port}${path}`)).json();
  }

  it('prints the address and the sign-ins once web and worker are ready', async () => {
    site = await start();
    expect(site.output()).to.contain(`http://127.0.0.1:${port}`).and.to.contain('peer@demo.test');
    expect(await get('/health/ready')).to.deep.include({ degraded: [] });
    communities = await get('/api/communities');
  });

  it('says which MongoDB and which Redis it uses', () => {
    expect(site.output())
      .to.match(/MongoDB: \d+\.\d+/u)
      .and.to.match(/Redis: \d+\.\d+/u);
  });

  it('refuses a second start on the same data folder, in one line', async () => {
    const second = command('start.mjs', { ALONGSIDE_DATA: folder, PORT: await freePort() });
    expect(await second.exited).to.equal(1);
    expect(second.errors()).to.have.length(1);
    expect(second.errors()[0]).to.contain('Already running').and.to.contain(`http://127.0.0.1:${port}`);
  });

  it('starts the worker again when it ends by itself', async () => {
    const worker = childrenOf(folder).at(-1)!;
    process.kill(worker, 'SIGKILL');
    await site.shows('worker ended by itself (signal SIGKILL); starting it again');
  });

  it('invites the first admin into the databases that it runs', async () => {
    const invite = command('run.mjs', { ALONGSIDE_DATA: folder }, [
      'server/features/accounts/inviteAdmin.cli.ts',
      'first.admin@example.org',
    ]);
    expect(await invite.exited, invite.errors().join('\n')).to.equal(0);
  });

  it('stops within 10 s on Ctrl-C and leaves no process behind', async () => {
    const children = childrenOf(folder);
    expect(children).to.have.length(4);
    expect(await site.interrupt()).to.be.lessThan(STOP_MS);
    expect(await site.exited).to.equal(0);
    expect(children.filter(exists)).to.deep.equal([]);
    expect(readdirSync(folder)).not.to.include('running.json');
  });

  it('finds the data again, also when the port of its MongoDB is taken meanwhile', async () => {
    const { port: taken } = JSON.parse(readServerNote()) as { port: number };
    const { server } = await occupy(taken);
    site = await start();
    server.close();
    expect(await get('/api/communities')).to.deep.equal(communities);
  });

  it('clears away what a killed start left behind', async () => {
    const children = childrenOf(folder);
    await site.kill();
    expect(children.some(exists)).to.equal(true);
    site = await start();
    expect(site.output()).to.contain('that an earlier start left behind');
    expect(children.filter(exists)).to.deep.equal([]);
  });

  it('stops on Ctrl-C while it is still starting', async () => {
    await site.interrupt();
    site = command('start.mjs', { ALONGSIDE_DATA: folder, PORT: port });
    await site.shows('MongoDB:');
    const children = childrenOf(folder);
    expect(await site.interrupt()).to.be.lessThan(STOP_MS);
    expect(children.filter(exists)).to.deep.equal([]);
  });

  function readServerNote(): string {
    return readFileSync(join(folder, 'mongo/server.json'), 'utf8');
  }
});
