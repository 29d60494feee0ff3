import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Category, Severity } from '../../server/contract/screening.ts';
import { partOf } from '../model/parts.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  severity: Severity,
  categories: z.array(Category).default([]),
  group: z.string().optional(),
  condition: z.string().min(1).default('general'),
});

/** A post with the answer that people agreed on. */
export interface LabelledPost {
  readonly id: string;
  readonly text: string;
  readonly severity: Severity;
  /** Empty where nothing about the post is worth naming. */
  readonly categories: readonly Category[];
  /** Near-variants share a group: a cry for help and its innocent twin. */
  readonly group: string;
  readonly condition: string;
}

/** Posts that are reported on together. */
export interface Collection {
  readonly name: string;
  readonly posts: readonly LabelledPost[];
}

/** Reads labelled posts from JSON lines. Groups are local to a file, so `file` is made part of their names. Raises with the number of a bad line. */
export function parseLabelled(content: string, file: string): LabelledPost[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const { categories, group, ...rest } = Line.parse(JSON.parse(line));
      const named = categories.filter((name) => name !== 'none' && name !== 'profanity');
      return [{ ...rest, categories: named, group: `${file}:${group ?? rest.id}` }];
    } catch (cause) {
      throw new Error(`${file}, line ${index + 1}: no labelled post`, { cause });
    }
  });
}

/** Reads a file of labelled posts. */
export function readLabelled(file: string): LabelledPost[] {
  return parseLabelled(readFileSync(file, 'utf8'), path.basename(file, '.jsonl'));
}

/** The project's posts that nothing was learned from, in the three sources that are told apart. */
export function readTestParts(folder: string): Collection[] {
  const shared: LabelledPost[] = [];
  const own: LabelledPost[] = [];
  const unseen: LabelledPost[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.jsonl')) continue;
    const file = path.basename(name, '.jsonl');
    for (const post of readLabelled(path.join(folder, name))) {
      const part = partOf(file, post.group.slice(file.length + 1));
      if (part === 'unseen') unseen.push(post);
      else if (part === 'test') (file.startsWith('shared-') ? shared : own).push(post);
    }
  }
  return [
    { name: 'test, shared', posts: shared },
    { name: 'test, own', posts: own },
    { name: 'unseen', posts: unseen },
    { name: 'together', posts: [...shared, ...own, ...unseen] },
  ];
}
