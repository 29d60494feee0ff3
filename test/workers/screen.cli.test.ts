import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly faults: string;
}

async function run(input: string, args: readonly string[] = []): Promise<Run> {
  const child = spawn(process.execPath, ['--import=tsx', 'workers/screen.cli.ts', ...args], { stdio: 'pipe' });
  let output = '';
  let faults = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (faults += part));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, faults };
}

function parsed(output: string): Record<string, unknown>[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('npm run screen', function () {
  this.timeout(180_000);

  it('answers each line in order with id, flagged, severity, categories and findings', async () => {
    const { code, output, faults } = await run(
      '{"id":"a","text":"i want to kill myself"}\n{"id":2,"text":"hello","condition":"cancer"}\n{"id":"c","text":"shit"}\n',
      ['--no-model'],
    );
    expect(code).to.equal(0);
    expect(faults).to.equal('');
    const lines = parsed(output);
    expect(lines.map((line) => line['id'])).to.deep.equal(['a', 2, 'c']);
    expect(lines[0]).to.include({ flagged: true, severity: 'red' });
    expect(lines[1]).to.deep.equal({
      id: 2,
      flagged: false,
      severity: 'green',
      contentState: 'visible',
      categories: ['none'],
      findings: [],
    });
    expect(lines[2]).to.include({ flagged: false, severity: 'green' });
    expect(lines[2]?.['categories']).to.deep.equal(['profanity']);
  });

  it('tells of bad lines on standard error, with their number and without the text, and goes on', async () => {
    const { code, output, faults } = await run(
      'nonsense secret\r\n\r\n[1]\r\n{"id":"x"}\r\n{"text":"y"}\r\n{"id":"z","text":"hi"}',
    );
    expect(code).to.equal(0);
    expect(parsed(output).map((line) => line['id'])).to.deep.equal(['z']);
    expect(
      faults
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).to.deep.equal(['line 1', 'line 3', 'line 4', 'line 5']);
    expect(faults).not.to.include('secret');
  });

  it('keeps order and loses nothing over thousands of lines and a huge one', async () => {
    const lines = Array.from({ length: 2_000 }, (_, id) => JSON.stringify({ id, text: 'ordinary words' }));
    lines.push(JSON.stringify({ id: 'huge', text: 'ordinary words \u2028 '.repeat(20_000) }));
    const { code, output } = await run(lines.join('\n'));
    expect(code).to.equal(0);
    expect(parsed(output).map((line) => line['id'])).to.deep.equal([
      ...Array.from({ length: 2_000 }, (_, id) => id),
      'huge',
    ]);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, ['--import=tsx', 'workers/screen.cli.ts'], { stdio: 'pipe' });
    let faults = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (faults += part));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('{"id":1,"text":"hello there"}\n'.repeat(20_000));
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).to.equal(0);
    expect(faults).to.equal('');
  });

  it('has nothing to say about nothing', async () => {
    expect(await run('')).to.deep.equal({ code: 0, output: '', faults: '' });
  });
});
