import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const root = resolve(import.meta.dirname, '../..');

describe('The lock file', function () {
  this.timeout(60_000);

  it('names every package for every platform, so that npm ci takes it', async () => {
    const npm = process.env['npm_execpath'];
    const [file, args] = npm ? [process.execPath, [npm]] : ['npm', []];
    const dryRun = [...args, 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--prefix', join(root)];
    const { stderr } = await promisify(execFile)(file, dryRun, { cwd: root });
    expect(stderr).not.to.contain('Missing:');
  });

  it('brought the runtime of the sentence model, which npm leaves out silently where its script fails', async () => {
    const runtime = await import('onnxruntime-node');
    expect(runtime).to.have.nested.property('InferenceSession.create');
  });
});
