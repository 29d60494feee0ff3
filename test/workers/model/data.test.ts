import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { severities } from '../../../server/contract/screening.ts';
import { partOf } from '../../../workers/model/parts.ts';
import { wordsIn } from '../../../workers/report/judged.ts';
import { readLabelled } from '../../../workers/report/labelled.ts';

const folder = 'workers/model/data';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, posts: readLabelled(path.join(folder, name)) }));
const all = files.flatMap(({ posts }) => posts);

describe('the labelled posts', () => {
  it('have an id each, and a text', () => {
    expect(new Set(all.map(({ id }) => id)).size).to.equal(all.length);
    expect(all.filter(({ text }) => text.trim() === '').map(({ id }) => id)).to.deep.equal([]);
  });

  it('have a class where they deserve a flag, and none where they are ordinary', () => {
    const wrong = all.filter(({ severity, categories }) => (severity === 'green') !== (categories.length === 0));
    expect(wrong.map(({ id }) => id)).to.deep.equal([]);
  });

  it('are never both learned from and measured on', () => {
    const learned = new Set<string>();
    const measured = new Map<string, string>();
    for (const { name, posts } of files)
      for (const { id, text, group } of posts) {
        const file = path.basename(name, '.jsonl');
        const part = partOf(file, group.slice(file.length + 1));
        if (part === 'train' || part === 'tune') learned.add(text);
        else measured.set(text, id);
      }
    expect([...measured].filter(([text]) => learned.has(text)).map(([, id]) => id)).to.deep.equal([]);
  });

  it('are counted rightly in their README', () => {
    const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
    for (const { name, posts } of files) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      const counts = row.split('|').slice(3, -1).map(Number);
      const bySeverity = severities
        .toReversed()
        .map((name) => posts.filter(({ severity }) => severity === name).length);
      const groups = new Set(posts.map(({ group }) => group)).size;
      const long = posts.filter(({ text }) => wordsIn(text) >= 100).length;
      expect(counts, name).to.deep.equal([posts.length, ...bySeverity, groups, long]);
    }
  });
});
