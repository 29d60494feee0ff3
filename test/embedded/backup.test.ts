import { appendFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { command, type Command, freePort } from './command.ts';

describe('npm run backup and npm run restore', function () {
  this.timeout(400_000);
  let top: string;
  let data: string;
  let kept: string;
  let port: string;
  let site: Command | null = null;

  before(async () => {
    top = mkdtempSync(join(tmpdir(), 'alongside-backup-'));
    [data, kept] = [join(top, 'data'), join(top, 'kept')];
    port = await freePort();
  });
  after(async () => {
    await site?.interrupt();
    rmSync(top, { recursive: true, force: true });
  });

  const env = (): Record<string, string> => ({ ALONGSIDE_DATA: data, PORT: port });
  const start = async (): Promise<void> => {
    site = command('start.mjs', env());
    await site.shows('Ctrl-C stops it.');
  };
  const stop = async (): Promise<void> => {
    await site?.interrupt();
    site = null;
  };
  const run = async (
    name: 'backup' | 'restore',
    args: string[],
    more: Record<string, string> = {},
  ): Promise<Command> => {
    const ran = command(`${name}.cli.mjs`, { ...env(), ...more }, args);
    await ran.exited;
    return ran;
  };
  const refusal = async (
    name: 'backup' | 'restore',
    args: string[],
    more?: Record<string, string>,
  ): Promise<string> => {
    const ran = await run(name, args, more);
    expect(await ran.exited).to.equal(1);
    expect(ran.errors()).to.have.length(1);
    return ran.errors()[0] ?? '';
  };
  const seen = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/api/communities`)).json();

  it('bring back what was lost', async () => {
    await start();
    const before = await seen();
    expect(await refusal('backup', [kept])).to.contain('Already running');
    await stop();
    const backedUp = await run('backup', [kept]);
    expect(await backedUp.exited, backedUp.errors().join('\n')).to.equal(0);
    expect(readdirSync(kept)).to.include.members(['mongo', 'backup.json']).and.not.include('running.json');
    rmSync(data, { recursive: true });
    const restored = await run('restore', [kept]);
    expect(await restored.exited, restored.errors().join('\n')).to.equal(0);
    await start();
    expect(await seen()).to.deep.equal(before);
    expect(await refusal('restore', [kept])).to.contain('Already running');
    await stop();
  });

  it('overwrite nothing', async () => {
    expect(await refusal('backup', [kept])).to.contain('there already');
    expect(await refusal('backup', [join(data, 'inside')])).to.contain('inside the data folder');
    expect(await refusal('restore', [kept])).to.contain('move that folder away first');
  });

  it('refuse what is no whole backup, and leave nothing of it behind', async () => {
    expect(await refusal('restore', [join(top, 'nowhere')])).to.contain('There is no backup');
    renameSync(data, `${data}.away`);
    expect(await refusal('backup', [`${kept}.again`])).to.contain('There are no data');
    appendFileSync(join(kept, 'mongo', 'server.json'), ' ');
    expect(await refusal('restore', [kept])).to.contain('not whole');
    expect(existsSync(join(data, 'mongo'))).to.equal(false);
  });

  it('send whoever brings a database of their own to its own tools', async () => {
    expect(await refusal('backup', [kept], { MONGODB_URI: 'mongodb://127.0.0.1:1/' })).to.contain('mongodump');
    expect(await refusal('restore', [kept], { MONGODB_URI: 'mongodb://127.0.0.1:1/' })).to.contain('mongorestore');
  });

  it('ask for a folder', async () => {
    expect(await refusal('backup', [])).to.contain('npm run backup -- <folder>');
    expect(await refusal('restore', [])).to.contain('npm run restore -- <folder>');
  });
});
