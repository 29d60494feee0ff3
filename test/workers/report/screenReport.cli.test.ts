import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const posts = [
  {
    id: 'one',
    text: 'I want to kill myself',
    severity: 'red',
    categories: ['suicide'],
    group: 'g1',
    condition: '<i>HIV',
  },
  { id: 'two', text: 'my goldfish is called Kevin Zebedee', severity: 'green', group: 'g2' },
  { id: 'three', text: 'the ironing is done, Zebedee', severity: 'crisis', categories: ['suicide'], group: 'g3' },
];

describe('npm run screen:report', function () {
  this.timeout(120_000);
  let folder: string;
  let output: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'alongside-report-'));
    const data = path.join(folder, 'posts.jsonl');
    writeFileSync(data, posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
    const args = ['--import=tsx', 'workers/report/screenReport.cli.ts', '--data', data, '--out', folder];
    const env = { ...process.env, MODEL_DIR: '' };
    output = (await promisify(execFile)(process.execPath, args, { env })).stdout;
  });

  after(() => rmSync(folder, { recursive: true }));

  it('sets figures beside aims, and says that they are optimistic', () => {
    expect(output).to.include('optimistic');
    expect(output).to.match(/crisis at red or above +≥ 90 % +0 % .* not met/);
    expect(output).to.match(/ordinary posts flagged +≤ 6 % +0 % .* met/);
  });

  it('lists what was missed by id', () => {
    expect(output).to.include('said green (1): three!');
  });

  it('writes a page that needs nothing from elsewhere', () => {
    const page = readFileSync(path.join(folder, 'screening.html'), 'utf8');
    expect(page).to.include('<svg').and.include('prefers-color-scheme: dark').and.include('&lt;i&gt;HIV');
    expect(page).not.to.match(/<script|<link|<img|url\((?!data:)|<i>HIV/);
  });

  it('keeps what people wrote out of page, numbers and output', () => {
    const files = ['screening.html', 'screening.json'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
    for (const content of [output, ...files]) expect(content).not.to.include('Zebedee');
  });

  it('has the same figures for programs', () => {
    const report = JSON.parse(readFileSync(path.join(folder, 'screening.json'), 'utf8'));
    expect(report.ways[0].collections[0].figures.confusion[0]).to.deep.equal([1, 0, 0, 0]);
  });
});
